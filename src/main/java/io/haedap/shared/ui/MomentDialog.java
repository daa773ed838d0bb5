package io.haedap.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a moment to come, in Seoul time; tomorrow morning to begin with. It stays open with what was chosen while the callback
 * refuses a field {@code at}. Words are bundle keys below {@code key}: {@code .title}, {@code .at}, and {@code .do} on the button.
 */
public final class MomentDialog extends Dialog {

    private static final int MORNING = 10;

    private final Div form = new Div();

    public MomentDialog(String key, @Nullable Instant before, Times times, Consumer<Instant> callback) {
        var at = Calendars.dateTime(getTranslation(key + ".at"));
        at.setValue(
                before == null
                        ? times.today().plusDays(1).atTime(MORNING, 0)
                        : before.atZone(Times.ZONE).toLocalDateTime());
        setHeaderTitle(getTranslation(key + ".title"));
        setWidth("min(440px, 92vw)");
        form.add(at);
        form.addClassName("form");
        add(form);
        var go = new Button(getTranslation(key + ".do"), _ -> {
            var value = at.getValue();
            if (value == null) {
                at.setErrorMessage(getTranslation("invalid.required"));
                at.setInvalid(true);
            } else if (Refusals.attempt(
                    Map.of("at", at),
                    () -> callback.accept(value.atZone(Times.ZONE).toInstant()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), go);
    }

    /** With a sentence above the field. */
    public MomentDialog saying(String text) {
        form.addComponentAsFirst(new Paragraph(text));
        return this;
    }
}
