package io.haedap.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Short news at the lower left, one at a time: what was done, what was refused, what failed and stays until it is closed. */
public final class Toasts {

    private static final int LONG_ENOUGH = 5_000;
    private static final int UNDO = 10_000;
    private static final String COUNT = """
            const words = $0.split('\\n'), end = performance.now() + (words.length - 1) * 1000;
            const timer = setInterval(() => {
              if (!this.isConnected) return clearInterval(timer);
              this.textContent = words[Math.max(0, Math.ceil((end - performance.now()) / 1000))];
            }, 200);
            """;

    private Toasts() {}

    /** It is done. */
    public static void done(String text) {
        show(new Span(text), Icons.CHECK, "done", LONG_ENOUGH, null);
    }

    /** It is done and can be taken back for ten seconds. */
    public static void done(String text, String undo, Runnable takeBack) {
        done(text, undo, Duration.ofMillis(UNDO), takeBack);
    }

    /** It is done and can be taken back for so long. */
    public static void done(String text, String undo, Duration time, Runnable takeBack) {
        show(new Span(text), Icons.CHECK, "done", Math.toIntExact(time.toMillis()), undoing(undo, takeBack));
    }

    private static Button undoing(String undo, Runnable takeBack) {
        return new Button(undo, click -> {
            close(UI.getCurrent());
            takeBack.run();
        });
    }

    /** It will be done in so many seconds, which are counted down, and can be taken back until then. */
    public static void counting(IntFunction<String> words, Duration left, String undo, Runnable takeBack) {
        int seconds = Math.toIntExact(Math.max(1, left.toSeconds()));
        var text = words.apply(seconds);
        var seen = new Span(text);
        seen.getElement().setAttribute("aria-hidden", "true");
        seen.addAttachListener(_ -> seen.getElement()
                .executeJs(
                        COUNT, IntStream.rangeClosed(0, seconds).mapToObj(words).collect(Collectors.joining("\n"))));
        var heard = new Span(text);
        heard.addClassName("sr");
        var duration = Math.toIntExact(Duration.ofSeconds(seconds).toMillis());
        show(new Span(seen, heard), Icons.CHECK, "done", duration, undoing(undo, takeBack));
    }

    /** A rule said no, and nothing was changed; stays until it is closed. */
    public static void refused(String text) {
        show(new Span(text), Icons.WARN, "refused", 0, null);
    }

    /** Something broke; stays until it is closed. */
    public static void failed(String text) {
        show(new Span(text), Icons.WARN, "failed", 0, null);
    }

    private static void show(Span words, Icons icon, String kind, int duration, @Nullable Button action) {
        var ui = UI.getCurrent();
        var toast = open(ui);
        toast.removeAll();
        toast.setClassName("toast " + kind);
        toast.setAssertive(duration == 0);
        // A different number makes the browser begin to count anew
        toast.setDuration(duration == toast.getDuration() && duration > 0 ? duration + 1 : duration);
        words.addClassName("grow");
        toast.add(icon.create(), words);
        if (action != null) {
            // Z on screens that listen to it
            action.getElement().setAttribute("data-key", "undo");
            toast.add(action);
        }
        if (duration == 0) {
            toast.add(closing(toast));
        }
        toast.open();
    }

    /** The toast that lies there already takes the new words: one that closes would take its successor along. */
    private static Notification open(UI ui) {
        var open = ComponentUtil.getData(ui, Notification.class);
        if (open != null && open.isOpened()) {
            return open;
        }
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_START);
        ComponentUtil.setData(ui, Notification.class, toast);
        // An answered question is on its way out and would take a toast within it along
        if (ui.getInternals().getActiveModalComponent() instanceof ConfirmDialog) {
            ui.add(toast);
            toast.addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    toast.removeFromParent();
                }
            });
        }
        return toast;
    }

    private static Button closing(Notification toast) {
        var close = new Button(Icons.CLOSE.create(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(toast.getTranslation("shared.close"));
        return close;
    }

    private static void close(UI ui) {
        var open = ComponentUtil.getData(ui, Notification.class);
        if (open != null) {
            open.close();
        }
    }
}
