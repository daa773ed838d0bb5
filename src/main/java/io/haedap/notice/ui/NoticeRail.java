package io.haedap.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeStatus;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.List;

/** Where the newest revision stands on its way, and beside it, always, what readers see meanwhile. */
class NoticeRail extends Div {

    private static final List<NoticeStatus> REVIEWED =
            List.of(NoticeStatus.DRAFT, NoticeStatus.IN_REVIEW, NoticeStatus.APPROVED, NoticeStatus.PUBLISHED);
    private static final List<NoticeStatus> DIRECT = List.of(NoticeStatus.DRAFT, NoticeStatus.PUBLISHED);

    private final Div parts = new Div();

    NoticeRail() {
        addClassNames("card", "notice-rail");
        parts.addClassName("rail-parts");
    }

    void show(NoticeDetails notice, Times times) {
        removeAll();
        var over = notice.status() == NoticeStatus.WITHDRAWN || notice.status() == NoticeStatus.EXPIRED;
        add(over ? NoticeWords.badge(this, notice.status()) : steps(notice, times), live(notice, times), parts);
        var rejected = notice.steps().stream()
                .filter(step ->
                        step.revision() == notice.revision() && step.action().equals("REJECT"))
                .findFirst();
        if (notice.status() == NoticeStatus.DRAFT) {
            rejected.map(io.haedap.notice.NoticeStep::remark)
                    .filter(remark -> !remark.isBlank())
                    .ifPresent(remark -> {
                        var strip = new Div(Icons.COMMENT.create(), new Span(getTranslation("notice.remark", remark)));
                        strip.addClassNames("note-strip", "soon", "rail-remark");
                        add(strip);
                    });
        }
    }

    /** What others lay beside it, in place of what they laid there before. */
    void parts(List<Component> others) {
        parts.removeAll();
        parts.add(others);
        parts.setVisible(!others.isEmpty());
    }

    private OrderedList steps(NoticeDetails notice, Times times) {
        var steps = new OrderedList();
        steps.getElement().setAttribute("aria-label", getTranslation("notice.rail"));
        var way = notice.content().kind().needsApproval()
                        || notice.status() == NoticeStatus.IN_REVIEW
                        || notice.status() == NoticeStatus.APPROVED
                ? REVIEWED
                : DIRECT;
        var scheduled = notice.status() == NoticeStatus.SCHEDULED;
        var here = scheduled ? way.get(way.size() - 2) : notice.status();
        for (var step : way) {
            var current = step == here;
            var shown = current ? notice.status() : step;
            var word = new Span(getTranslation("notice.status." + shown));
            word.addClassName("strong");
            var item = new ListItem(Icons.ofState(NoticeWords.sign(shown)), word);
            if (current) {
                item.getElement().setAttribute("aria-current", "step");
                item.add(detail(notice, times));
            } else if (way.indexOf(step) < way.indexOf(here)) {
                item.addClassName("past");
            }
            steps.add(item);
        }
        return steps;
    }

    private Span detail(NoticeDetails notice, Times times) {
        var publishAt = notice.publishAt();
        var detail = new Span(
                publishAt == null
                        ? getTranslation("notice.revision", notice.revision())
                        : getTranslation("notice.rail.scheduled", times.full(publishAt)));
        detail.addClassNames("xs", "t2");
        return detail;
    }

    private Div live(NoticeDetails notice, Times times) {
        var box = new Div();
        box.addClassName("rail-live");
        var revision = notice.liveRevision();
        var url = notice.liveUrl();
        if (revision == null || url == null) {
            box.add(Icons.LOCK.create(), new Span(getTranslation("notice.live.none")));
            return box;
        }
        box.addClassName("st-published");
        box.add(Icons.GLOBE.create(), new Span(getTranslation("notice.live.now", revision)));
        var publishedAt = notice.publishedAt();
        if (publishedAt != null) {
            var since = new Span(getTranslation("notice.live.since", times.day(publishedAt)));
            since.addClassName("since");
            box.add(since);
        }
        var open = new Anchor(url.replaceFirst("^https?://[^/]+", ""), getTranslation("notice.live.open"));
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        box.add(open);
        return box;
    }
}
