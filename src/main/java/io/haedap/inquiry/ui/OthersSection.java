package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryRow;
import io.haedap.shared.Page;
import io.haedap.shared.ui.Times;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the same customer asked before or since, newest first, a few at a time. */
class OthersSection extends Section {

    private final Times times;
    private final QueueFilter filter;
    private final Function<@Nullable String, Page<InquiryRow>> pages;
    private final H3 title = new H3();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("inquiry.others.older"), _ -> more());
    private @Nullable String cursor;
    private int shown;

    /** {@code pages} reads those after a cursor. */
    OthersSection(Times times, QueueFilter filter, Function<@Nullable String, Page<InquiryRow>> pages) {
        this.times = times;
        this.filter = filter;
        this.pages = pages;
        list.addClassNames("rel", "list-plain");
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(title, list, more);
        more();
    }

    private void more() {
        var page = pages.apply(cursor);
        cursor = page.nextCursor();
        page.items().forEach(other -> list.add(line(other)));
        shown += page.items().size();
        title.setText(cursor == null ? getTranslation("inquiry.others", shown) : getTranslation("inquiry.others.some"));
        more.setVisible(cursor != null);
        setVisible(shown > 0);
    }

    private ListItem line(InquiryRow other) {
        var link = new RouterLink(other.subject(), InquiriesView.class, other.number());
        link.setQueryParameters(filter.parameters());
        link.addClassNames("cut", "grow");
        var when = new Span(times.day(other.receivedAt()));
        when.addClassNames("xs", "t3");
        return new ListItem(Deadlines.glyph(other.status()), link, when);
    }
}
