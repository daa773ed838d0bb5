package io.haedap.status.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.shared.LocalText;
import java.util.Map;

/** A title in Korean and English side by side; proposes one until the person has written their own. */
class LocalLine extends Div {

    private static final int MOST = 200;

    private final TextField korean = new TextField(getTranslation("status.field.title.ko"));
    private final TextField english = new TextField(getTranslation("status.field.title.en"));
    private LocalText suggested = new LocalText("", null);

    LocalLine(Runnable changed) {
        addClassName("language-columns");
        for (var line : new TextField[] {korean, english}) {
            line.setMaxLength(MOST);
            line.setWidthFull();
            line.setValueChangeMode(ValueChangeMode.LAZY);
            line.addValueChangeListener(_ -> changed.run());
            add(line);
        }
        korean.setRequiredIndicatorVisible(true);
        korean.getElement().setAttribute("lang", "ko");
        english.getElement().setAttribute("lang", "en");
    }

    LocalText text() {
        return new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue());
    }

    void suggest(LocalText text) {
        if (text().equals(suggested)) {
            suggested = text;
            korean.setValue(text.ko());
            var en = text.en();
            english.setValue(en == null ? "" : en);
        }
    }

    Map<String, HasValidationProperties> fields() {
        return Map.of("title.ko", korean, "title.en", english);
    }
}
