package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.promise.CountedSegment;
import io.haedap.inquiry.promise.InquiryDeadlines;
import io.haedap.shared.ui.Times;
import java.math.BigDecimal;

/** How deadlines were counted: each stretch of the way with the reason why it counted or not; and what changed since. */
@StyleSheet("context://console-assets/promise.css")
class DeadlinesDialog extends Dialog {

    private final Times times;

    DeadlinesDialog(InquiryDeadlines deadlines, Times times) {
        this.times = times;
        setHeaderTitle(getTranslation("inquiry.promise.how.title", deadlines.number()));
        setWidth("min(680px, 96vw)");
        var content = new Div();
        content.addClassName("promise-how");
        deadlines.deadlines().forEach(one -> content.add(clock(deadlines, one)));
        if (!deadlines.changes().isEmpty()) {
            var changes = new OrderedList();
            changes.addClassName("list-plain");
            deadlines
                    .changes()
                    .forEach(change -> changes.add(new ListItem(getTranslation(
                            "inquiry.promise.changed",
                            times.at(change.at()),
                            DeadlineWords.at(times, change.was()),
                            DeadlineWords.at(times, change.became()),
                            getTranslation("inquiry.promise.reason." + change.reason())))));
            content.add(new Section(new H3(getTranslation("inquiry.promise.changes")), changes));
        }
        if (!deadlines.warnings().isEmpty()) {
            var warnings = new OrderedList();
            warnings.addClassName("list-plain");
            deadlines
                    .warnings()
                    .forEach(warned -> warnings.add(new ListItem(getTranslation(
                            warned.escalated() ? "inquiry.promise.escalated.at" : "inquiry.promise.warned.at",
                            times.at(warned.firedAt()),
                            getTranslation("inquiry.promise.clock." + warned.kind()),
                            warned.percent()))));
            content.add(new Section(new H3(getTranslation("inquiry.promise.warnings")), warnings));
        }
        add(content);
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()));
    }

    private Component clock(InquiryDeadlines deadlines, InquiryDeadlines.Deadline one) {
        var title = new H3(getTranslation(
                one.round() == 1 ? "inquiry.promise.clock.title" : "inquiry.promise.clock.title-round",
                getTranslation("inquiry.promise.clock." + one.kind()),
                one.round()));
        var policy = DeadlineWords.policy(one);
        var state =
                new Paragraph(DeadlineWords.state(deadlines, one, times) + (policy == null ? "" : " \u00b7 " + policy));
        state.addClassNames("t2", "xs");
        var list = new OrderedList();
        list.addClassNames("list-plain", "promise-segments");
        one.segments().forEach(segment -> list.add(line(segment)));
        var sum = new Paragraph(getTranslation(
                "inquiry.promise.counted",
                PolicyWords.length(one.allowed()),
                DeadlineWords.length(DeadlineWords.counted(one))));
        sum.addClassName("med");
        return new Section(title, state, bar(one), list, sum);
    }

    private Component line(CountedSegment segment) {
        var when = new Span(DeadlineWords.stretch(times, segment));
        when.addClassName("num");
        var why = new Span(DeadlineWords.why(segment));
        why.addClassName("grow");
        var minutes = new Span(segment.counted() ? DeadlineWords.length(segment.minutes()) : "\u2013");
        minutes.addClassName("num");
        var line = new ListItem(when, why, minutes);
        line.addClassNames("row", DeadlineWords.css(segment));
        return line;
    }

    /** The same at a glance: as long as it took, coloured where it counted. */
    private Component bar(InquiryDeadlines.Deadline one) {
        var bar = new Div();
        bar.addClassName("promise-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var segment : one.segments()) {
            var part = new Span();
            part.addClassName(DeadlineWords.css(segment));
            part.getStyle()
                    .set("flex-grow", segment.minutes().max(BigDecimal.ONE).toPlainString());
            bar.add(part);
        }
        return bar;
    }
}
