package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.function.Consumer;

/** Someone was faster: says who and when, and offers three ways on. */
class OutrunNotice extends Div {

    private final Times times;
    private final Paragraph headline = new Paragraph();
    private String newest = "";

    OutrunNotice(Times times, Consumer<String> goOn, Runnable asNote, Runnable next) {
        this.times = times;
        addClassName("outrun");
        getElement().setAttribute("role", "alert");
        headline.addClassName("strong");
        var read = new Button(getTranslation("inquiry.outrun.read"), click -> goOn.accept(newest));
        read.addClassName("ink");
        var note = new Button(getTranslation("inquiry.outrun.note"), click -> asNote.run());
        var draft = new Button(getTranslation("inquiry.outrun.draft"), click -> next.run());
        draft.addThemeVariants(ButtonVariant.TERTIARY);
        var ways = new Div(read, note, draft);
        ways.addClassName("outrun-ways");
        var words = new Div(headline, new Paragraph(getTranslation("inquiry.outrun.hint")), ways);
        add(Icons.WARN.create(), words);
        setVisible(false);
    }

    void show(InquiryDetails inquiry, String seen) {
        long last = Long.parseLong(seen);
        inquiry.messages().stream()
                .filter(message -> Long.parseLong(message.id()) > last)
                .findFirst()
                .ifPresent(this::name);
        newest = inquiry.lastMessage();
        setVisible(true);
    }

    private void name(InquiryMessage message) {
        var by = message.by() == null
                ? getTranslation("inquiry.customer")
                : message.by().name();
        headline.setText(getTranslation("inquiry.outrun." + message.kind(), by, times.at(message.at())));
    }
}
