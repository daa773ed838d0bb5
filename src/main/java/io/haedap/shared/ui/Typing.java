package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** How typed words reach the server where none may be lost. */
public final class Typing {

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

    /** Sends what is typed every so many milliseconds while somebody types: for texts that are kept as they grow. */
    public static <F extends Component & HasValueChangeMode> void steadily(F field, int milliseconds) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(milliseconds);
        field.getElement().addPropertyChangeListener("value", "change", _ -> {});
    }
}
