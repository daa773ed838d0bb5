package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.shared.ui.Icons;
import java.util.List;
import java.util.function.Consumer;

/** What the checks found while somebody writes; a press leads to the place. Nothing here keeps from saving. */
class WarningList extends Section {

    private final H3 heading = new H3();
    private final UnorderedList list = new UnorderedList();
    private final Consumer<FaqMark> guide;
    private List<FaqMark> shown = List.of();

    WarningList(Consumer<FaqMark> guide) {
        this.guide = guide;
        addClassName("warning-list");
        add(heading, list);
        setVisible(false);
    }

    void show(List<FaqMark> warnings) {
        if (warnings.equals(shown)) {
            return;
        }
        shown = warnings;
        setVisible(!warnings.isEmpty());
        heading.setText(getTranslation("faq.warnings", warnings.size()));
        list.removeAll();
        warnings.forEach(warning -> list.add(line(warning)));
    }

    private ListItem line(FaqMark warning) {
        var language =
                new Span(getTranslation("shared.language." + warning.language().tag()));
        language.addClassNames("xs", "t3");
        var content = new Span(Icons.WARN.create(), new Span(warning.words()), language);
        content.addClassName("warning-line");
        var button = new Button(content, _ -> guide.accept(warning));
        button.addThemeName("tertiary");
        return new ListItem(button);
    }
}
