package io.haedap.mail.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.mail.LetterAction;
import io.haedap.mail.LetterBoard;
import io.haedap.mail.LetterDesk;
import io.haedap.mail.LetterRow;
import io.haedap.people.Rights;
import io.haedap.shared.Markdown;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;

/** One letter: where it is, and its text for whoever asks for it and is recorded. */
@Route("mail")
@RolesAllowed(Rights.MAIL_READ)
@StyleSheet("context://console-assets/mail.css")
class LetterView extends Screen implements HasUrlParameter<String> {

    private final LetterBoard board;
    private final LetterDesk desk;
    private final Times times;
    private final Div text = new Div();
    private final Div facts = new Div();
    private String id = "";

    LetterView(LetterBoard board, LetterDesk desk, Times times) {
        super("mail.letter");
        this.board = board;
        this.desk = desk;
        this.times = times;
        crumb(getTranslation("mail.menu"), MailView.class);
        text.addClassNames("card", "letter-text");
        facts.addClassNames("card", "letter-facts");
        var both = new Div(text, facts);
        both.addClassName("letter");
        add(both);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = parameter;
        try {
            show(board.one(id));
        } catch (Refusal _) {
            throw new NotFoundException();
        }
        text.removeAll();
        text.add(closed());
    }

    private Div closed() {
        var hint = new Paragraph(getTranslation("mail.open.hint"));
        var open = new Button(getTranslation("mail.open"), Icons.EYE.create(), _ -> Refusals.attempt(this::open));
        var closed = new Div(open, hint);
        closed.addClassName("letter-closed");
        return closed;
    }

    private void open() {
        var opened = board.open(id);
        text.removeAll();
        if (opened.blotted()) {
            var strip = new Div(Icons.LOCK.create(), new Span(getTranslation("mail.blotted")));
            strip.addClassNames("note-strip", "st-closed");
            text.add(strip);
        }
        var words = new Div(new Html("<div>" + Markdown.message(opened.body()) + "</div>"));
        words.addClassNames("prose", "letter-words");
        text.add(words);
    }

    private void show(LetterRow letter) {
        title(letter.subject());
        beside(LetterWords.badge(this, letter));
        var allowed = letter.allowed();
        var retry = new Button(getTranslation("mail.action.RETRY"), Icons.SEND.create(), _ -> act(LetterAction.RETRY));
        var cancel = new Button(
                getTranslation("mail.action.CANCEL"), _ -> new CancelDialog(() -> act(LetterAction.CANCEL)).open());
        retry.setVisible(allowed.contains(LetterAction.RETRY) && board.delivers());
        cancel.setVisible(allowed.contains(LetterAction.CANCEL));
        actions(cancel, retry);
        facts.removeAll();
        fact("mail.column.to", letter.to());
        fact("mail.column.kind", getTranslation("mail.kind." + letter.kind()));
        var about = letter.about().split(":", 2);
        fact("mail.column.about", getTranslation("mail.about." + about[0], about[about.length - 1]));
        fact("mail.column.created", times.full(letter.createdAt()));
        fact("mail.column.attempts", String.valueOf(letter.attempts()));
        if (letter.sentAt() != null) {
            fact("mail.column.sent", times.full(letter.sentAt()));
        } else if (letter.nextAttemptAt() != null && board.delivers()) {
            fact("mail.column.next", times.full(letter.nextAttemptAt()));
        }
        if (letter.lastError() != null) {
            fact("mail.column.error", letter.lastError());
        }
        if (letter.doubtful()) {
            var doubt = new Paragraph(Icons.WARN.create(), new Span(getTranslation("mail.doubtful")));
            doubt.addClassName("letter-doubt");
            facts.add(doubt);
        }
    }

    private void fact(String key, String value) {
        var name = new Span(getTranslation(key));
        name.addClassName("label");
        var fact = new Div(name, new Span(value));
        fact.addClassName("letter-fact");
        facts.add(fact);
    }

    private void act(LetterAction action) {
        if (Refusals.attempt(() -> show(desk.act(id, action)))) {
            Toasts.done(getTranslation("mail.done." + action));
        } else {
            show(board.one(id));
        }
    }
}
