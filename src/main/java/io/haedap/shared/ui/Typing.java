package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** How typed words reach the server where none may be lost. */
public final class Typing {

    /** Before a key that may be a command, and when the field, the tab or the screen is left, what waits is sent at once. */
    private static final String STEADILY = """
            const field = this;
            if (field.haedapTyping) return;
            field.haedapTyping = true;
            let waiting = 0;
            const tell = () => {
              clearTimeout(waiting);
              waiting = 0;
              field.dispatchEvent(new Event('change'));
            };
            const hurry = () => waiting && tell();
            field.addEventListener('input', () => { waiting ||= setTimeout(tell, $0); });
            field.addEventListener('focusout', hurry);
            field.addEventListener('keydown', event => {
              if (event.ctrlKey || event.metaKey || event.key === 'Escape') hurry();
            }, true);
            const leave = event => {
              if (field.isConnected) hurry();
              else ['popstate', 'visibilitychange'].forEach(kind => removeEventListener(kind, leave, true));
            };
            addEventListener('popstate', leave, true);
            addEventListener('visibilitychange', leave, true);
            """;

    private Typing() {}

    /**
     * Every change arrives at once and in its order, and {@code paused} follows when nothing was typed for a while. A lazy field
     * keeps its last words in the browser while a link or tab that was pressed meanwhile already leads elsewhere: they would be
     * lost, or stand in whatever the field shows next.
     */
    public static <F extends Component & HasValueChangeMode> void told(F field, int milliseconds, Runnable paused) {
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().addEventListener("input", _ -> paused.run()).debounce(milliseconds);
    }

    /**
     * Sends what is typed every so many milliseconds while somebody types: for texts that are kept as they grow. The browser's
     * side of the framework, which counts the time otherwise, forgets a change that a tool makes with the press that sent the
     * last words: it stood on the screen and never arrived, not even with the press on "save".
     */
    public static <F extends Component & HasValueChangeMode> void steadily(F field, int milliseconds) {
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addAttachListener(_ -> field.getElement().executeJs(STEADILY, milliseconds));
    }
}
