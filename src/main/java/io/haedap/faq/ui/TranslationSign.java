package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqDetails;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import java.util.ArrayList;

/** Beside the name of a language: what is to know about its text. */
final class TranslationSign {

    private TranslationSign() {}

    /** Of the English text: how much is behind, and whether it stays unseen. */
    static Component[] of(FaqDetails faq) {
        var signs = new ArrayList<Component>();
        var behind = faq.review().outdatedParagraphs();
        // There is room for one: what stays unseen may be behind for now
        if (faq.content().held() == Language.EN) {
            signs.add(badge("draft", "faq.translation.held"));
        } else if (faq.content().translations().en() == null) {
            signs.add(badge("outdated", "faq.translation.none"));
        } else if (behind > 0) {
            var badge = badge("outdated", "faq.translation.behind.short", behind);
            badge.setTitle(UI.getCurrent().getTranslation("faq.translation.behind", behind));
            signs.add(badge);
        }
        return signs.toArray(Component[]::new);
    }

    private static Span badge(String state, String key, Object... arguments) {
        var words = new Span(UI.getCurrent().getTranslation(key, arguments));
        var badge = new Span(state.equals("outdated") ? Icons.WARN.create() : Icons.ofState(state), words);
        badge.addClassNames("badge", "st-" + state);
        return badge;
    }
}
