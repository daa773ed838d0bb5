package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.shared.LocalText;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A short text in Korean and English side by side in a dialog; labels are {@code key.ko} and {@code key.en} of the bundle. */
public final class LocalPair extends Div {

    private final String field;
    private final TextField korean;
    private final TextField english;

    /** {@code field} is the name that a refusal uses. */
    public LocalPair(String key, String field, int most, boolean required) {
        this.field = field;
        korean = new TextField(getTranslation(key + ".ko"));
        english = new TextField(getTranslation(key + ".en"));
        addClassName("local-pair");
        for (var line : new TextField[] {korean, english}) {
            line.setMaxLength(most);
            line.setWidthFull();
        }
        korean.setRequiredIndicatorVisible(required);
        korean.getElement().setAttribute("lang", "ko");
        english.getElement().setAttribute("lang", "en");
        add(korean, english);
    }

    public LocalPair showing(@Nullable LocalText text) {
        korean.setValue(text == null ? "" : text.ko());
        english.setValue(text == null ? "" : Objects.requireNonNullElse(text.en(), ""));
        return this;
    }

    public LocalText text() {
        return new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue());
    }

    /** Null where neither was written. */
    public @Nullable LocalText textOrNull() {
        return korean.isEmpty() && english.isEmpty() ? null : text();
    }

    public Map<String, HasValidationProperties> fields() {
        return Map.of(field + ".ko", korean, field + ".en", english);
    }

    public void focus() {
        korean.focus();
    }
}
