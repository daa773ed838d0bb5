package io.haedap.status.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Typing;
import java.util.Map;

/** A title in Korean and English side by side; proposes one until the person has written their own. */
class LocalLine extends Div {

    private static final int EVERY = 800;
    private static final int MOST = 200;

    private final TextField korean = new TextField(getTranslation("status.field.title.ko"));
    private final TextField english = new TextField(getTranslation("status.field.title.en"));
    private LocalText suggested = new LocalText("", null);

    LocalLine(Runnable changed) {
        addClassName("language-columns");
        for (var line : new TextField[] {korean, english}) {
            line.setMaxLength(MOST);
            line.setWidthFull();
            Typing.steadily(line, EVERY);
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
            replace(text);
        }
    }

    /** Shows what was asked for; a later suggestion may replace it as long as nobody writes their own. */
    void replace(LocalText text) {
        suggested = text;
        show(text);
    }

    void show(LocalText text) {
        korean.setValue(text.ko());
        var en = text.en();
        english.setValue(en == null ? "" : en);
    }

    Map<String, HasValidationProperties> fields() {
        return Map.of("title.ko", korean, "title.en", english);
    }
}
