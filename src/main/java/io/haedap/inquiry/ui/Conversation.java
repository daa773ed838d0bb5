package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.MessageKind;
import io.haedap.shared.Markdown;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Messages and what happened between them, oldest first; what is newer than {@code seen} stands below a line. */
class Conversation extends Div {

    private record Line(Instant at, int rank, Component drawn, boolean isNew) {}

    /** Again after a moment, because styles may arrive after the text. */
    private static final String TO_THE_END =
            "const end = () => this.scrollTop = this.scrollHeight; end(); requestAnimationFrame(end); setTimeout(end, 250)";

    private final Times times;

    Conversation(Times times) {
        this.times = times;
        addClassName("talk");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("aria-label", getTranslation("inquiry.conversation"));
    }

    void show(InquiryDetails inquiry, String seen) {
        long last = Long.parseLong(seen);
        List<Line> lines = new ArrayList<>();
        var name = inquiry.customer() == null
                ? getTranslation("inquiry.customer")
                : inquiry.customer().name();
        for (var message : inquiry.messages()) {
            lines.add(new Line(message.at(), 1, message(message, name), Long.parseLong(message.id()) > last));
        }
        for (var step : inquiry.history()) {
            var rank = InquiryStep.CREATE.equals(step.action()) ? 0 : 2;
            lines.add(new Line(step.at(), rank, event(step, inquiry), false));
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::rank));
        removeAll();
        var isBelow = false;
        for (var line : lines) {
            if (line.isNew() && !isBelow) {
                isBelow = true;
                var divider = new Div(new Span(getTranslation("inquiry.newer.line")));
                divider.addClassName("newline");
                add(divider);
            }
            add(line.drawn());
        }
        getElement().executeJs(TO_THE_END);
    }

    private Component message(InquiryMessage message, String customer) {
        var by = message.by() == null ? customer : message.by().name();
        var body = new Div(text(message));
        body.addClassName("body");
        var article = new Article(Deadlines.initial(message.by(), by), byline(message, by), body);
        article.addClassNames("msg", message.kind().name().toLowerCase(java.util.Locale.ROOT));
        return article;
    }

    private Component byline(InquiryMessage message, String name) {
        var bold = new Span(name);
        bold.addClassName("name");
        var when = new Span(times.at(message.at()));
        when.setTitle(times.full(message.at()));
        var line = new Div(bold);
        line.addClassName("by");
        if (message.kind() == MessageKind.NOTE) {
            var badge = StateBadge.plain("", "note-badge");
            badge.add(Icons.LOCK.create(), new Span(getTranslation("inquiry.note")));
            line.add(badge);
        } else {
            line.add(new Span(
                    getTranslation(message.kind() == MessageKind.REPLY ? "inquiry.reply" : "inquiry.customer")));
        }
        line.add(when);
        return line;
    }

    /** Customers write plain text, colleagues Markdown. */
    private static Component text(InquiryMessage message) {
        if (message.kind() == MessageKind.CUSTOMER) {
            var plain = new Div();
            plain.setText(message.body());
            plain.addClassName("plain-text");
            return plain;
        }
        return new Html("<div class=\"marked\">" + Markdown.html(message.body()) + "</div>");
    }

    private Component event(InquiryStep step, InquiryDetails inquiry) {
        var by = step.by() == null
                ? getTranslation("inquiry.actor." + step.actor())
                : step.by().name();
        var to = step.assignee() == null ? "" : step.assignee().name();
        var key = "inquiry.event." + step.action();
        var words = InquiryStep.CREATE.equals(step.action())
                ? getTranslation(key, getTranslation("inquiry.channel." + inquiry.channel()))
                : getTranslation(key, by, to, getTranslation("inquiry.status." + step.to()));
        var text = words + " \u00b7 " + times.at(step.at());
        var line = new Div(
                icon(step).create(), new Span(step.remark() == null ? text : text + " \u00b7 " + step.remark()));
        line.addClassName("event");
        return line;
    }

    private static Icons icon(InquiryStep step) {
        return switch (step.to()) {
            case RECEIVED -> Icons.INBOX;
            case OPEN -> Icons.SWAP;
            case WAITING_FOR_CUSTOMER, ON_HOLD -> Icons.PAUSE;
            case ANSWERED -> Icons.CHECK;
            case CLOSED, SPAM -> Icons.CLOSE;
        };
    }
}
