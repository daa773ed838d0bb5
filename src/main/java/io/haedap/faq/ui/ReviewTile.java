package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;

/** What waits for a reviewer. */
@org.springframework.stereotype.Component
class ReviewTile implements DashboardTile {

    private static final FaqFilter WAITING = new FaqFilter(null, FaqStatus.IN_REVIEW, null);
    private static final int MOST = 5;

    private final FaqBoard board;
    private final Times times;

    ReviewTile(FaqBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public String titleKey() {
        return "faq.tile.review";
    }

    @Override
    public Column column() {
        return Column.WIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String right() {
        return Rights.FAQ_READ;
    }

    @Override
    public String path() {
        return "faqs?status=in_review";
    }

    @Override
    public Component content() {
        var waiting = board.page(WAITING, MOST, null).items();
        if (waiting.isEmpty()) {
            var words = new Span();
            return new EmptyState(
                    Icons.BOOK,
                    words.getTranslation("faq.tile.review.empty"),
                    words.getTranslation("faq.tile.review.empty.hint"),
                    null);
        }
        var list = new UnorderedList();
        list.addClassName("list");
        waiting.forEach(faq -> list.add(line(faq)));
        return list;
    }

    private ListItem line(FaqDetails faq) {
        var line = new ListItem(Icons.ofState("review"));
        var link = new RouterLink(
                faq.content()
                        .translations()
                        .in(Language.of(
                                com.vaadin.flow.component.UI.getCurrent().getLocale()))
                        .title(),
                FaqView.class,
                faq.id().toString());
        link.addClassNames("grow", "cut", "row-link");
        var author = new Span(faq.authorName());
        author.addClassName("t2");
        var at = new Span(times.at(faq.updatedAt()));
        at.addClassNames("t3", "num");
        line.add(link);
        var remarks = faq.review().openRemarks();
        if (remarks > 0) {
            var said = new Span(link.getTranslation("faq.remarks.open", remarks));
            said.addClassNames("t2", "sm");
            line.add(said);
        }
        line.add(author, at);
        return line;
    }
}
