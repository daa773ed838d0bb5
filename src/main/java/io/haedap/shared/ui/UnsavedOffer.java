package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Div;
import io.haedap.shared.UnsavedTexts.Kept;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Offers on a screen what its owner typed before on one that is gone; {@code place} is where the offer stands. */
public final class UnsavedOffer<T> {

    /** What the screen answers about a text that was kept. */
    public interface Answers<T> {

        /** A text that says what is saved anyway is no offer. */
        boolean isSaved(T text);

        /** What changed since that text began; null where nothing did. */
        @Nullable
        String moved(T text);

        void goOnWith(Kept kept, T text);
    }

    private final Autosave autosave;
    private final Times times;
    private final Div place;
    private final Function<String, Optional<T>> reader;

    public UnsavedOffer(Autosave autosave, Times times, Div place, Function<String, Optional<T>> reader) {
        this.autosave = autosave;
        this.times = times;
        this.place = place;
        this.reader = reader;
    }

    public void show(Answers<T> answers) {
        clear();
        autosave.latest()
                .ifPresent(kept -> reader.apply(kept.content()).ifPresent(text -> {
                    if (answers.isSaved(text)) {
                        autosave.discard(kept);
                    } else {
                        offer(kept, text, answers);
                    }
                }));
    }

    public void clear() {
        place.removeAll();
    }

    private void offer(Kept kept, T text, Answers<T> answers) {
        var strip = new UnsavedStrip(times.at(kept.savedAt()), answers.moved(text));
        strip.answer(
                () -> {
                    clear();
                    autosave.goOnWith(kept);
                    answers.goOnWith(kept, text);
                },
                () -> {
                    clear();
                    autosave.discard(kept);
                    Toasts.done(
                            place.getTranslation("shared.unsaved.gone"), place.getTranslation("shared.undo"), () -> {
                                autosave.restore(kept);
                                show(answers);
                            });
                });
        place.add(strip);
    }
}
