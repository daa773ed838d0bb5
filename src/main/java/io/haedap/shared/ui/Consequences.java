package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deed for many would bring, or brought, to each: a sentence and a line a thing. */
public final class Consequences extends Div {

    /** One thing; {@code sign} is the outcome as a style class, {@code why} what there is to say about it. */
    public record Line(
            String sign,
            String outcome,
            String title,
            @Nullable String why) {}

    public Consequences() {
        addClassName("bulk-preview");
        getElement().setAttribute("role", "status");
    }

    /** Says what is missing before anything can be shown. */
    public void await(String words) {
        removeAll();
        add(new Paragraph(words));
    }

    public void show(String words, List<Line> lines) {
        removeAll();
        var sentence = new Paragraph(words);
        sentence.addClassName("strong");
        add(sentence);
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("bulk-items");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", words);
        lines.forEach(line -> list.add(item(line)));
        add(list);
    }

    private static ListItem item(Line line) {
        var outcome = new Span(line.outcome());
        outcome.addClassNames("bulk-outcome", "bulk-" + line.sign());
        var title = new Span(line.title());
        title.addClassNames("grow", "cut");
        title.setTitle(line.title());
        var item = new ListItem(outcome, title);
        var why = line.why();
        if (why != null) {
            var reason = new Span(why);
            reason.addClassNames("xs", "t2", "bulk-why");
            item.add(reason);
        }
        return item;
    }
}
