package io.haedap.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.faq.FaqId;
import io.haedap.knowledge.CitationBoard;
import io.haedap.knowledge.CitingInquiry;
import io.haedap.knowledge.TimesCited;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** How often an entry was cited, and the inquiries in which it was. */
@StyleSheet("context://console-assets/knowledge.css")
class CitedPart extends Section {

    private static final int PAGE = 5;

    private final FaqId faq;
    private final Times times;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("shared.more"));
    private @Nullable String cursor;

    /** {@code board} is null for whoever may not see inquiries. */
    CitedPart(FaqId faq, TimesCited cited, @Nullable CitationBoard board, Times times) {
        this.faq = faq;
        this.times = times;
        addClassName("cited-part");
        var last = cited.lastAt();
        add(
                new H2(getTranslation("knowledge.cited.title")),
                new Paragraph(
                        last == null
                                ? getTranslation("knowledge.cited.never")
                                : getTranslation("knowledge.cited.times", cited.times(), times.at(last))));
        if (board != null && last != null) {
            list.addClassName("list-plain");
            more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            more.addClickListener(_ -> next(board));
            add(list, more);
            next(board);
        }
    }

    private void next(CitationBoard board) {
        var page = board.inquiries(faq, PAGE, cursor);
        page.items().forEach(one -> list.add(line(one)));
        cursor = page.nextCursor();
        more.setVisible(cursor != null);
    }

    private ListItem line(CitingInquiry one) {
        var inquiry = one.inquiry();
        var number = new Span(inquiry.number());
        number.addClassName("num");
        var foot = new Div(
                new StateBadge(inquiry.status().sign(), getTranslation("inquiry.status." + inquiry.status())),
                number,
                new Span(times.at(one.citation().at())));
        foot.addClassNames("row", "xs", "t3");
        return new ListItem(new Anchor("/console/inquiries/" + inquiry.number(), inquiry.subject()), foot);
    }
}
