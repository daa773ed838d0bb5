package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryDraft;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.MessageKind;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A draft is back, and this is what was said and done since its writer last read. */
class DraftNotice extends Div {

    private static final int MOST = 5;
    private static final int EXCERPT = 80;

    private final Times times;
    private final Paragraph headline = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private String newest = "";

    DraftNotice(Times times, Consumer<String> read) {
        this.times = times;
        addClassName("draft-notice");
        getElement().setAttribute("role", "status");
        headline.addClassName("strong");
        list.addClassName("plain-list");
        var done = new Button(getTranslation("inquiry.outrun.read"), _ -> {
            setVisible(false);
            read.accept(newest);
        });
        done.addThemeVariants(ButtonVariant.SMALL);
        add(Icons.HISTORY.create(), new Div(headline, list, done));
        setVisible(false);
    }

    void show(InquiryDraft draft, InquiryDetails inquiry) {
        long seen = Long.parseLong(draft.basedOn());
        List<String> news = new ArrayList<>();
        inquiry.messages().stream()
                .filter(message -> Long.parseLong(message.id()) > seen)
                .forEach(message -> news.add(said(message)));
        inquiry.history().stream()
                .filter(step -> step.from() != null && step.from() != step.to())
                .filter(step -> step.at().isAfter(draft.savedAt()))
                .filter(step -> !InquiryStep.UNSEND.equals(step.action()) && !InquiryStep.HALT.equals(step.action()))
                .forEach(step -> news.add(done(step)));
        newest = inquiry.lastMessage();
        list.removeAll();
        news.stream().skip(Math.max(0, news.size() - MOST)).map(ListItem::new).forEach(list::add);
        var key = isHalted(draft, inquiry) ? "inquiry.draft.halted" : "inquiry.draft.since";
        headline.setText(getTranslation(key, times.at(draft.savedAt()), news.size()));
        setVisible(!news.isEmpty());
    }

    /** It is no draft that was left: it was to leave, and the customer was faster. */
    private static boolean isHalted(InquiryDraft draft, InquiryDetails inquiry) {
        return inquiry.history().stream()
                .anyMatch(step ->
                        InquiryStep.HALT.equals(step.action()) && !step.at().isBefore(draft.savedAt()));
    }

    private String said(InquiryMessage message) {
        var by = message.by() == null
                ? getTranslation("inquiry.customer")
                : message.by().name();
        var kind = message.kind() == MessageKind.CUSTOMER ? "" : getTranslation("inquiry.draft.kind." + message.kind());
        var words = message.kind() == MessageKind.CUSTOMER ? message.body() : Markdown.text(message.body());
        return (by + " " + kind).strip() + " " + times.at(message.at()) + " \u00b7 "
                + PlainText.shorten(words.replaceAll("\\s+", " ").strip(), EXCERPT);
    }

    private String done(InquiryStep step) {
        var by = step.by() == null
                ? getTranslation("inquiry.actor." + step.actor())
                : step.by().name();
        return getTranslation(
                "inquiry.draft.moved",
                getTranslation("inquiry.status." + step.from()),
                getTranslation("inquiry.status." + step.to()),
                by,
                times.at(step.at()));
    }
}
