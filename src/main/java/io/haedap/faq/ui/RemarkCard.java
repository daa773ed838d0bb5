package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import io.haedap.faq.Remark;
import io.haedap.faq.RemarkAction;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.Map;

/** One remark with its answers, and what can be done about it. */
class RemarkCard extends Article {

    /** What a press leads to; each may be refused. */
    interface Talk {
        void point(Remark remark);

        void answer(Remark remark, String words);

        void take(Remark remark, RemarkAction action);
    }

    private final Remark remark;
    private final Talk talk;
    private final Times times;
    private final Div answering = new Div();

    RemarkCard(Remark remark, Talk talk, Times times, boolean mayTalk) {
        this.remark = remark;
        this.talk = talk;
        this.times = times;
        addClassName("remark");
        addClassName(remark.isOpen() ? "open" : "settled");
        add(who(remark.author(), remark.at()), where());
        var quote = remark.anchor().quote();
        if (quote != null) {
            var quoted = new Element("blockquote");
            quoted.setText(quote);
            getElement().appendChild(quoted);
        }
        var words = new Paragraph(remark.body());
        words.addClassName("said");
        add(words, answers());
        var resolution = remark.resolution();
        if (resolution != null) {
            var settled = new Paragraph(
                    Icons.CHECK.create(),
                    new Span(getTranslation("faq.remarks.settled", resolution.by(), times.at(resolution.at()))));
            settled.addClassNames("row", "xs", "t2");
            add(settled);
        }
        if (mayTalk) {
            add(answering, tools());
        }
    }

    private Div who(String author, Instant at) {
        var name = new Span(author);
        name.addClassName("strong");
        var time = new Span(times.at(at));
        time.addClassNames("xs", "t3", "num");
        var who = new Div(name, time);
        who.addClassName("row");
        return who;
    }

    /** Where it belongs: a press brings the paragraph into sight. */
    private Component where() {
        var anchor = remark.anchor();
        var language = anchor.language();
        var part = language == null
                ? getTranslation("faq.remarks.whole")
                : anchor.paragraph() == null
                        ? getTranslation("faq.outline.title")
                        : anchor.heading().isEmpty() ? getTranslation("faq.remarks.beginning") : anchor.heading();
        var words = (language == Language.EN ? getTranslation("shared.language.en") + " · " : "") + part;
        var since = getTranslation("faq.remarks.revision", remark.revision());
        if (remark.place().paragraph() == null) {
            var plain = new Div(new Span(words + " · " + since));
            plain.addClassNames("where", "xs", "t3");
            return plain;
        }
        var link = new NativeButton(words, _ -> talk.point(remark));
        link.addClassName("where-link");
        var changed = remark.place().isChanged() ? " · " + getTranslation("faq.remarks.changed") : "";
        var where = new Div(link, new Span(since + changed));
        where.addClassNames("where", "xs", "t3");
        return where;
    }

    private UnorderedList answers() {
        var list = new UnorderedList();
        list.addClassName("answers");
        for (var answer : remark.answers()) {
            var words = new Paragraph(answer.body());
            words.addClassName("said");
            list.add(new ListItem(who(answer.author(), answer.at()), words));
        }
        list.setVisible(!remark.answers().isEmpty());
        return list;
    }

    private Div tools() {
        var tools = new Div();
        tools.addClassName("row");
        if (remark.isOpen()) {
            var answer = new Button(getTranslation("faq.remarks.answer"), _ -> showAnswer());
            answer.addThemeVariants(ButtonVariant.SMALL);
            tools.add(answer, small("faq.remarks.RESOLVE", Icons.CHECK, RemarkAction.RESOLVE));
        } else {
            tools.add(small("faq.remarks.REOPEN", Icons.UNDO, RemarkAction.REOPEN));
        }
        return tools;
    }

    private Button small(String key, Icons icon, RemarkAction action) {
        var button = new Button(
                getTranslation(key), icon.create(), _ -> Refusals.attempt(Map.of(), () -> talk.take(remark, action)));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void showAnswer() {
        if (answering.getComponentCount() > 0) {
            return;
        }
        var words = new TextArea(getTranslation("faq.remarks.answer.words"));
        words.setMaxLength(2000);
        words.setMinRows(2);
        words.setWidthFull();
        var send = new Button(
                getTranslation("faq.remarks.answer.send"),
                _ -> Refusals.attempt(Map.of("body", words), () -> talk.answer(remark, words.getValue())));
        send.addThemeVariants(ButtonVariant.SMALL);
        answering.add(words, send);
        words.focus();
    }
}
