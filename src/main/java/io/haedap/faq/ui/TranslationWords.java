package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.TranslationState.Paragraph;
import io.haedap.shared.ui.Times;

/** Says of a paragraph where it is and why it should be looked at. */
final class TranslationWords {

    private TranslationWords() {}

    static String where(Component screen, Paragraph paragraph) {
        return paragraph.title()
                ? screen.getTranslation("faq.outline.title")
                : paragraph.heading().isEmpty() ? screen.getTranslation("faq.remarks.beginning") : paragraph.heading();
    }

    static String why(Component screen, Paragraph paragraph, Times times) {
        var at = paragraph.at();
        return screen.getTranslation(
                "faq.translation." + paragraph.standing(), paragraph.since(), at == null ? "" : times.day(at));
    }
}
