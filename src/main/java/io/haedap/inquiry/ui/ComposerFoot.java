package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.haedap.inquiry.NewReply;
import io.haedap.shared.ui.Icons;
import java.util.List;

/** Whom it goes to, how the inquiry stands afterwards, and sending. A second press sends nothing twice. */
class ComposerFoot extends Div {

    /** The ways of sending, and looking before. */
    record Ways(Runnable send, Runnable sendAndNext, Runnable later, Runnable preview) {}

    private final Span recipient = new Span();
    private final Select<NewReply.Then> then = new Select<>();
    private final Button preview = new Button(Icons.EYE.create());
    private final Button later = new Button(Icons.CLOCK.create());
    private final Button sendAndNext = new Button(getTranslation("inquiry.reply.send-next"));
    private final Button send = new Button();
    private String to = "";

    ComposerFoot(Ways ways) {
        addClassNames("row", "composer-foot");
        recipient.addClassNames("xs", "t2", "grow", "cut");
        then.setAriaLabel(getTranslation("inquiry.then"));
        then.setItems(NewReply.Then.values());
        then.setItemLabelGenerator(value -> getTranslation("inquiry.then." + value));
        then.addClassName("then");
        named(preview, "inquiry.preview");
        preview.addClickListener(_ -> ways.preview().run());
        named(later, "inquiry.later");
        later.addClickListener(_ -> ways.later().run());
        sendAndNext.getElement().setAttribute("data-key", "send-next");
        sendAndNext.setTooltipText("Ctrl+Shift+Enter");
        sendAndNext.setDisableOnClick(true);
        sendAndNext.addClickListener(_ -> ways.sendAndNext().run());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.getElement().setAttribute("data-key", "send");
        send.setTooltipText("Ctrl+Enter");
        send.setDisableOnClick(true);
        send.addClickListener(_ -> ways.send().run());
        add(recipient, preview, later, then, sendAndNext, send);
    }

    private void named(Button button, String key) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
    }

    /** Another inquiry, answered to that address. */
    void begin(String recipients) {
        to = recipients;
        then.setValue(NewReply.Then.ANSWERED);
        unlock();
    }

    void show(boolean isNote) {
        List.of(then, recipient, preview, later, sendAndNext).forEach(part -> part.setVisible(!isNote));
        send.setText(getTranslation(isNote ? "inquiry.note.save" : "inquiry.reply.send"));
        unlock();
    }

    NewReply.Then then() {
        return then.getValue();
    }

    /** Nothing can be sent, and this is why. */
    void lock(String why) {
        recipient.setText(why);
        setSending(false);
    }

    final void unlock() {
        recipient.setText(to);
        setSending(true);
    }

    private void setSending(boolean may) {
        setClassName("locked", !may);
        List.of(send, sendAndNext, later).forEach(button -> button.setEnabled(may));
    }
}
