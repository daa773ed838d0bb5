package io.haedap.status.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Typing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in Korean and English side by side, each with its count. */
class LocalArea extends Div {

    private static final int EVERY = 800;
    private static final int MOST = 20_000;

    private final TextArea korean = new TextArea(getTranslation("shared.language.ko"));
    private final TextArea english = new TextArea(getTranslation("shared.language.en"));
    private LocalText suggested = new LocalText("", null);
    private LocalText put = suggested;

    LocalArea(Runnable changed) {
        addClassName("language-columns");
        for (var area : new TextArea[] {korean, english}) {
            area.setMaxLength(MOST);
            area.setMinRows(4);
            area.setWidthFull();
            Typing.steadily(area, EVERY);
            area.addValueChangeListener(change -> {
                area.setHelperText(
                        getTranslation("status.count", change.getValue().length()));
                changed.run();
            });
            add(area);
        }
        korean.setRequiredIndicatorVisible(true);
        korean.getElement().setAttribute("lang", "ko");
        english.getElement().setAttribute("lang", "en");
    }

    LocalText text() {
        return new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue());
    }

    void show(LocalText text) {
        korean.setValue(text.ko());
        var en = text.en();
        english.setValue(en == null ? "" : en);
    }

    /** Fills in words to begin with, unless the person has written their own. */
    void suggest(LocalText text) {
        if (text().equals(suggested)) {
            suggested = text;
            show(text);
        }
    }

    /** Puts in words that were asked for: in the place of other ready ones, below what the person wrote. */
    void put(LocalText text) {
        var typed = text();
        var ready = typed.ko().isBlank() || typed.equals(suggested) || typed.equals(put);
        var en = text.en();
        put = ready
                ? text
                : new LocalText(below(typed.ko(), text.ko()), en == null ? typed.en() : below(typed.en(), en));
        show(put);
    }

    private static String below(@Nullable String typed, String words) {
        return typed == null || typed.isBlank() ? words : typed + "\n\n" + words;
    }

    Map<String, HasValidationProperties> fields(String name) {
        return Map.of(name + ".ko", korean, name + ".en", english);
    }

    void focus() {
        korean.focus();
    }
}
