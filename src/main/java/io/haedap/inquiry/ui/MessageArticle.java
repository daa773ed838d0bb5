package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.QuotedText;
import io.haedap.shared.Markdown;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Locale;

/** One message: who, when, from where, and its words; what a mail program quoted is folded. */
class MessageArticle extends Article {

    private final Div body = new Div();

    MessageArticle(InquiryMessage message, String customer, Times times, boolean unfolded) {
        var by = message.by() == null ? customer : message.by().name();
        body.add(text(message, unfolded));
        body.addClassName("body");
        body.add(new MessageFilesLine(message.attachments()));
        add(Deadlines.initial(message.by(), by), byline(message, by, times), body);
        addClassNames("msg", message.kind().name().toLowerCase(Locale.ROOT));
        setClassName("merged", message.origin() != null);
    }

    /** With what others lay below it. */
    MessageArticle with(List<Component> feet) {
        if (!feet.isEmpty()) {
            var foot = new Div();
            foot.addClassName("msg-foot");
            foot.add(feet);
            body.add(foot);
        }
        return this;
    }

    private Component byline(InquiryMessage message, String name, Times times) {
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
        if (message.origin() != null) {
            var origin = new Span(getTranslation("inquiry.origin", message.origin()));
            origin.addClassName("origin");
            line.add(origin);
        }
        return line;
    }

    /** Customers write plain text, colleagues Markdown. */
    private Component text(InquiryMessage message, boolean unfolded) {
        if (message.kind() != MessageKind.CUSTOMER) {
            return new Html("<div class=\"marked\">" + Markdown.message(message.body()) + "</div>");
        }
        var all = new Div();
        for (var piece : QuotedText.parts(message.body())) {
            var words = new Div();
            words.setText(piece.text());
            words.addClassName("plain-text");
            if (piece.isQuoted() && !unfolded) {
                var folded = new NativeDetails(getTranslation("inquiry.quoted"), words);
                folded.addClassName("quoted");
                all.add(folded);
            } else {
                words.setClassName("quoted", piece.isQuoted());
                all.add(words);
            }
        }
        return all;
    }
}
