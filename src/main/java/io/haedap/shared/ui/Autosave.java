package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import io.haedap.shared.UnsavedTexts;
import io.haedap.shared.UnsavedTexts.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Keeps on the server what is typed on a screen until it is saved, says so, and names colleagues who write on the same. The
 * screen tells {@link #typed} with every change that arrives; fields send theirs at least once a second.
 */
public final class Autosave {

    /** While somebody types, the browser itself says that the last words are on their way. */
    private static final String WATCH = """
            this.addEventListener('input', event => {
              if (event.composedPath()[0].matches('textarea, input:not([type=radio], [type=checkbox], [role=combobox])')) {
                this.querySelectorAll('.kept').forEach(state => state.classList.add('keeping'));
              }
            });
            """;

    private static final String ARRIVED = "this.classList.remove('keeping')";

    private final UnsavedTexts texts;
    private final Times times;
    private final Component owner;
    private final Div writers = new Div();
    private final List<Span> states = new ArrayList<>();
    private final Writing writing;
    private UUID screen = UUID.randomUUID();
    private @Nullable String subject;
    private @Nullable Long base;
    private List<String> names = List.of();
    private boolean unsaved;
    private boolean failed;
    private @Nullable Registration open;

    public Autosave(Writing writing, UnsavedTexts texts, Times times, Component owner) {
        this.writing = writing;
        this.texts = texts;
        this.times = times;
        this.owner = owner;
        writers.addClassName("writers");
        writers.getElement().setAttribute("aria-live", "polite");
        owner.addAttachListener(_ -> {
            owner.getElement().executeJs(WATCH);
            open();
        });
        owner.addDetachListener(_ -> close());
    }

    /**
     * The screen now shows this; {@code baseVersion} is the version that it shows, null for something new. Answers whether it
     * showed something else before.
     */
    public boolean about(String subject, @Nullable Long baseVersion) {
        base = baseVersion;
        var changed = !subject.equals(this.subject);
        if (changed) {
            close();
            screen = UUID.randomUUID();
            this.subject = subject;
            unsaved = false;
            states.forEach(state -> say(state, ""));
            open();
        }
        return changed;
    }

    /** What this person typed about the same on a screen that is gone or elsewhere. */
    public Optional<Kept> latest() {
        var about = subject;
        return about == null ? Optional.empty() : texts.latest(about, screen);
    }

    /** Keeps what stands in the fields now. */
    public void typed(String content) {
        var about = subject;
        if (about == null) {
            return;
        }
        try {
            var at = texts.keep(screen, about, base, content);
            unsaved = true;
            failed = false;
            states.forEach(state -> say(state, state.getTranslation("shared.kept", times.time(at))));
        } catch (DataAccessException | CannotCreateTransactionException _) {
            failed = true;
            states.forEach(state -> say(state, state.getTranslation("shared.kept.not")));
        }
        states.forEach(state -> state.setClassName("failed", failed));
    }

    /** What was typed is saved in its place, or is as it was before. */
    public void done() {
        if (unsaved) {
            texts.discard(screen);
        }
        unsaved = false;
        states.forEach(state -> say(state, ""));
    }

    /** Goes on with an older text: it is kept for this screen and no longer for that one. */
    public void goOnWith(Kept kept) {
        base = kept.baseVersion();
        typed(kept.content());
        if (!failed) {
            texts.discard(kept.screen());
        }
    }

    public void discard(Kept kept) {
        texts.discard(kept.screen());
    }

    /** Takes a {@link #discard} back. */
    public void restore(Kept kept) {
        texts.keep(kept.screen(), kept.subject(), kept.baseVersion(), kept.content());
    }

    /** Whether all that was typed is kept on the server. */
    public boolean isSafe() {
        return !failed;
    }

    /** A place that says when the text was kept last. */
    public Component state() {
        var state = new Span();
        state.addClassName("kept");
        states.add(state);
        say(state, "");
        return state;
    }

    /** The colleagues who write on the same. */
    public Component writers() {
        return writers;
    }

    private void say(Span state, String words) {
        state.removeAll();
        var now = new Span(state.getTranslation("shared.keeping"));
        now.addClassName("kept-now");
        var at = new Span(words);
        at.addClassName("kept-at");
        state.add(now, at);
        state.getElement().executeJs(ARRIVED);
    }

    private void open() {
        var about = subject;
        var ui = owner.getUI().orElse(null);
        if (open == null && about != null && ui != null) {
            open = writing.opened(new Open(screen, about, ui));
            draw(texts.writers(about));
        }
    }

    private void close() {
        if (open != null) {
            open.remove();
            open = null;
        }
    }

    private void draw(List<String> now) {
        if (now.equals(names)) {
            return;
        }
        names = now;
        writers.removeAll();
        for (var name : now) {
            var who = new Span(new Initial(name), new Span(writers.getTranslation("shared.writing", name)));
            who.addClassNames("chip", "writer");
            writers.add(who);
        }
    }

    private final class Open implements Writing.Desk {

        private final UUID number;
        private final String about;
        private final UI ui;

        private Open(UUID number, String about, UI ui) {
            this.number = number;
            this.about = about;
            this.ui = ui;
        }

        @Override
        public UUID screen() {
            return number;
        }

        @Override
        public String subject() {
            return about;
        }

        @Override
        public boolean isUnsaved() {
            return unsaved;
        }

        @Override
        public void writersChanged() {
            ui.access(() -> {
                if (about.equals(subject)) {
                    draw(texts.writers(about));
                }
            });
        }
    }
}
