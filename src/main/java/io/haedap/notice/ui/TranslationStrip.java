package io.haedap.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.notice.NoticeTranslation;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.Icons;

/** Says which Korean paragraphs the saved English text does not follow yet, until it is changed or found to be right. */
class TranslationStrip extends Div {

    private static final int LONGEST = 120;

    TranslationStrip() {
        addClassNames("translation-strip", "st-outdated");
        setVisible(false);
    }

    void show(NoticeTranslation translation, boolean writable, Runnable mark) {
        removeAll();
        setVisible(translation.behind() > 0);
        if (translation.behind() == 0) {
            return;
        }
        var words = new Span(getTranslation("notice.translation.behind", translation.behind(), translation.since()));
        words.addClassName("strong");
        var head = new Div(Icons.WARN.create(), words);
        head.addClassName("row");
        if (writable) {
            var button = new Button(getTranslation("notice.translation.mark"), _ -> mark.run());
            button.addThemeVariants(ButtonVariant.SMALL);
            head.add(button);
        }
        var list = new UnorderedList();
        if (translation.title()) {
            list.add(new ListItem(getTranslation("notice.translation.title")));
        }
        translation
                .outdated()
                .forEach(block ->
                        list.add(new ListItem(PlainText.shorten(block.text().strip(), LONGEST))));
        list.getElement().setAttribute("lang", "ko");
        add(head, list);
    }
}
