package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Typing;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where replies and notes are typed. What is typed is saved within two seconds and offered again; a reply that somebody
 * outran stays in its field.
 */
class Composer extends Div {

    private static final int TYPING_PAUSE = 800;

    /** What the composer asks of its screen. */
    interface Work {
        /** Sends it; false when somebody was faster. */
        boolean send(NewReply written);

        /** Keeps the draft of an inquiry and tells when it was saved. */
        java.time.Instant keep(String number, MessageKind kind, String text, String basedOn);

        java.util.Optional<io.haedap.inquiry.InquiryDraft> kept(MessageKind kind);

        /** Where files of the draft are kept. */
        DraftFiles.Desks files();

        /** Leaves this one as a draft and takes the next. */
        void next();
    }

    private final Times times;
    private final Work work;
    private final Tab replyTab = new Tab(getTranslation("inquiry.reply"));
    private final Tab noteTab = new Tab(getTranslation("inquiry.note"));
    private final Tabs tabs = new Tabs(replyTab, noteTab);
    private final Span saved = new Span();
    private final OutrunNotice outrun;
    private TextArea text = field();
    private final DraftFiles files;
    private final Span recipient = new Span();
    private final Select<NewReply.Then> then = new Select<>();
    private final Button send = new Button();
    private final Map<MessageKind, String> typed = new EnumMap<>(MessageKind.class);
    private MessageKind kind = MessageKind.REPLY;
    private String number = "";
    private String basedOn = "0";
    private String to = "";
    private boolean isOver;
    private boolean isUnsaved;

    Composer(Times times, Work work) {
        this.times = times;
        this.work = work;
        this.outrun = new OutrunNotice(times, this::goOn, this::keepAsNote, work::next);
        this.files = new DraftFiles(work.files());
        addClassName("composer");
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                choose(tabs.getSelectedTab() == noteTab ? MessageKind.NOTE : MessageKind.REPLY);
            }
        });
        saved.addClassNames("t3", "xs", "saved");
        saved.getElement().setAttribute("role", "status");
        var head = new Div(tabs, saved);
        head.addClassName("tabs");
        then.setAriaLabel(getTranslation("inquiry.then"));
        then.setItems(NewReply.Then.values());
        then.setItemLabelGenerator(value -> getTranslation("inquiry.then." + value));
        then.setValue(NewReply.Then.ANSWERED);
        then.addClassName("then");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.getElement().setAttribute("data-key", "send");
        send.addClickListener(click -> send());
        recipient.addClassNames("xs", "t2", "grow", "cut");
        var foot = new Div(recipient, then, send);
        foot.addClassNames("row", "composer-foot");
        add(outrun, head, text, files, foot);
    }

    private TextArea field() {
        var field = new TextArea();
        field.setWidthFull();
        field.setMinRows(3);
        field.setMaxRows(10);
        field.setMaxLength(20_000);
        Typing.told(field, TYPING_PAUSE, this::keepUnsaved);
        field.addValueChangeListener(change -> isUnsaved |= change.isFromClient());
        return field;
    }

    /** Each inquiry has a field of its own: words on their way from the old one cannot arrive in the new. */
    private void anew() {
        var old = text;
        text = field();
        replace(old, text);
    }

    /** Shows the composer of another inquiry, with what was being written in it. */
    void open(InquiryDetails inquiry) {
        keepUnsaved();
        outrun.setVisible(false);
        typed.clear();
        if (!inquiry.number().equals(number)) {
            anew();
            number = inquiry.number();
        }
        text.clear();
        basedOn = inquiry.lastMessage();
        var reply = work.kept(MessageKind.REPLY);
        reply.ifPresent(draft -> {
            typed.put(MessageKind.REPLY, draft.body());
            basedOn = draft.basedOn();
        });
        work.kept(MessageKind.NOTE).ifPresent(draft -> typed.put(MessageKind.NOTE, draft.body()));
        to = inquiry.customer() == null
                ? ""
                : getTranslation("inquiry.recipient", inquiry.customer().email());
        recipient.setText(to);
        then.setValue(NewReply.Then.ANSWERED);
        isOver = inquiry.status().isOver();
        replyTab.setEnabled(!isOver);
        choose(isOver ? MessageKind.NOTE : MessageKind.REPLY);
        saved.setText(
                reply.isPresent()
                        ? getTranslation(
                                "inquiry.draft.offered", times.at(reply.get().savedAt()))
                        : "");
    }

    /** Somebody wrote meanwhile: an empty field follows, a text keeps what it was based on. */
    void refresh(InquiryDetails inquiry) {
        if (text.isEmpty() && !outrun.isVisible()) {
            basedOn = inquiry.lastMessage();
        }
        var wasOver = isOver;
        isOver = inquiry.status().isOver();
        replyTab.setEnabled(!isOver);
        if (isOver != wasOver && text.isEmpty()) {
            choose(isOver ? MessageKind.NOTE : MessageKind.REPLY);
        }
        if (outrun.isVisible()) {
            outrun.show(inquiry, basedOn);
        }
    }

    /** Up to which message the person has read. */
    String basedOn() {
        return basedOn;
    }

    void stopped(InquiryDetails inquiry) {
        outrun.show(inquiry, basedOn);
        send.setEnabled(false);
        recipient.setText(getTranslation("inquiry.outrun.locked"));
    }

    private void goOn(String newest) {
        basedOn = newest;
        recipient.setText(to);
        outrun.setVisible(false);
        send.setEnabled(true);
        keep();
        text.focus();
    }

    private void keepAsNote() {
        outrun.setVisible(false);
        send.setEnabled(true);
        var words = text.getValue();
        Refusals.attempt(() -> {
            work.keep(number, MessageKind.REPLY, "", basedOn);
            isUnsaved = false;
            text.clear();
            work.send(NewReply.note(words));
        });
    }

    private void choose(MessageKind wanted) {
        keepUnsaved();
        if (!text.isEmpty()) {
            typed.put(kind, text.getValue());
        }
        kind = wanted;
        var isNote = kind == MessageKind.NOTE;
        tabs.setSelectedTab(isNote ? noteTab : replyTab);
        text.setValue(typed.getOrDefault(kind, ""));
        typed.remove(kind);
        text.setInvalid(false);
        text.setAriaLabel(getTranslation(isNote ? "inquiry.note" : "inquiry.reply"));
        text.setPlaceholder(getTranslation(isNote ? "inquiry.note.hint" : "inquiry.reply.hint"));
        setClassName("noting", isNote);
        then.setVisible(!isNote);
        recipient.setVisible(!isNote);
        send.setText(getTranslation(isNote ? "inquiry.note.save" : "inquiry.reply.send"));
        send.setEnabled(true);
        saved.setText("");
        files.show(number, kind);
        files.receive(text);
    }

    /** Keeps what was typed since the last pause. */
    void keepUnsaved() {
        if (isUnsaved) {
            keep();
        }
    }

    private void keep() {
        isUnsaved = false;
        Refusals.attempt(() -> {
            var at = work.keep(number, kind, text.getValue(), basedOn);
            saved.setText(text.isEmpty() ? "" : getTranslation("inquiry.draft.saved", times.time(at)));
        });
    }

    private void send() {
        keepUnsaved();
        var written = new NewReply(text.getValue(), basedOn, kind, then.getValue(), files.ids());
        Refusals.attempt(Map.of("body", text), () -> work.send(written));
    }
}
