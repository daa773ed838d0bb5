package io.haedap.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryDraft;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyWarning;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where replies and notes are typed. What is typed is saved within two seconds and offered again with what changed since; a reply
 * that somebody outran stays in its field, and one that was sent can be taken back into it.
 */
class Composer extends Div {

    /** What the composer asks of its screen. */
    interface Work {
        /** Sends it; false when somebody was faster. */
        boolean send(NewReply written);

        /** Keeps the draft of an inquiry and tells when it was saved. */
        Instant keep(String number, MessageKind kind, String text, String basedOn);

        Optional<InquiryDraft> kept(MessageKind kind);

        /** Where files of the draft are kept. */
        DraftFiles.Desks files();

        /** What in a reply looks like somebody's own. */
        List<ReplyWarning> warnings(String text);

        /** Shows the reply as its customer will see it. */
        void preview(String text, String to);

        /** Asks when the reply is to leave. */
        void later(Consumer<Instant> chosen);

        void takeBack(String message);

        void sendNow(String message);

        boolean mayTakeBack(InquiryMessage message);

        boolean isMine(InquiryMessage message);

        /** Something may have left meanwhile. */
        void look();

        /** Takes the next inquiry. */
        void next();
    }

    private final Times times;
    private final Work work;
    private final Consumer<@Nullable MessageKind> typing;
    private final Tab replyTab = new Tab(getTranslation("inquiry.reply"));
    private final Tab noteTab = new Tab(getTranslation("inquiry.note"));
    private final Tabs tabs = new Tabs(replyTab, noteTab);
    private final Span saved = new Span();
    private final OutrunNotice outrun;
    private final DraftNotice since;
    private final WaitingStrip waiting;
    private final WarningStrip warning;
    private final Div notices = new Div();
    private final List<ComposerNotice> strips;
    private final ComposerText text;
    private final DraftFiles files;
    private final ComposerFoot foot;
    private final Map<MessageKind, String> typed = new EnumMap<>(MessageKind.class);
    private MessageKind kind = MessageKind.REPLY;
    private String number = "";
    private String basedOn = "0";
    private String to = "";
    private boolean isOver;
    private boolean isUnsaved;

    /** @param typing hears what is being typed, and null when it was sent or put away */
    Composer(ComposerParts parts, Work work, Consumer<@Nullable MessageKind> typing) {
        this.times = parts.times();
        this.work = work;
        this.strips = parts.strips();
        this.typing = typing;
        this.outrun = new OutrunNotice(times, this::goOn, this::keepAsNote, work::next);
        this.since = new DraftNotice(times, this::read);
        this.waiting = new WaitingStrip(
                times,
                parts.clock(),
                new WaitingStrip.Ways(work::mayTakeBack, work::takeBack, work::sendNow, work::look));
        this.files = new DraftFiles(work.files().uploads());
        this.text = new ComposerText(parts.inserts(), this::typed, () -> kind == MessageKind.REPLY);
        this.warning = new WarningStrip(text::focus);
        this.foot = new ComposerFoot(new ComposerFoot.Ways(
                () -> send(null, false),
                () -> send(null, true),
                () -> work.later(at -> send(at, false)),
                () -> work.preview(text.value(), to)));
        addClassName("composer");
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                choose(tabs.getSelectedTab() == noteTab ? MessageKind.NOTE : MessageKind.REPLY);
            }
        });
        // the scroller inside can be focused by scripts, which a list of tabs must not hold
        tabs.addAttachListener(_ -> tabs.getElement()
                .executeJs("this.updateComplete.then(() => this.shadowRoot.querySelector('[tabindex]')"
                        + "?.removeAttribute('tabindex'))"));
        saved.addClassNames("t3", "xs", "saved");
        saved.getElement().setAttribute("role", "status");
        var head = new Div(tabs, saved);
        head.addClassName("tabs");
        add(waiting, notices, outrun, since, warning, head, text, files, foot);
    }

    /** Shows the composer of another inquiry, with what was being written in it. */
    void open(InquiryDetails inquiry) {
        keepUnsaved();
        outrun.setVisible(false);
        warning.setVisible(false);
        since.setVisible(false);
        typed.clear();
        var isAnother = !inquiry.number().equals(number);
        if (isAnother) {
            number = inquiry.number();
            text.anew();
        }
        // whoever noted something may note more: what follows must not become a reply by itself
        var goesOnNoting = !isAnother && kind == MessageKind.NOTE;
        text.about(inquiry);
        text.clear();
        basedOn = inquiry.lastMessage();
        var reply = work.kept(MessageKind.REPLY);
        reply.ifPresent(draft -> {
            typed.put(MessageKind.REPLY, draft.body());
            basedOn = draft.basedOn();
            since.show(draft, inquiry);
        });
        work.kept(MessageKind.NOTE).ifPresent(draft -> typed.put(MessageKind.NOTE, draft.body()));
        to = inquiry.customer() == null
                ? ""
                : getTranslation("inquiry.recipient", inquiry.customer().email());
        foot.begin(to);
        isOver = inquiry.status().isOver();
        replyTab.setEnabled(!isOver);
        waiting.show(inquiry.messages());
        know(inquiry);
        choose(isOver || goesOnNoting ? MessageKind.NOTE : MessageKind.REPLY);
        typing.accept(null);
        reply.ifPresent(draft -> saved.setText(getTranslation("inquiry.draft.offered", times.at(draft.savedAt()))));
    }

    /** Somebody wrote meanwhile: an empty field follows, a text keeps what it was based on. */
    void refresh(InquiryDetails inquiry) {
        var stopped = waiting.stopped(inquiry.messages()).stream()
                .filter(work::isMine)
                .toList();
        if (!stopped.isEmpty()) {
            giveBack(stopped, inquiry);
        } else if (text.isEmpty() && reply().isEmpty() && !outrun.isVisible()) {
            basedOn = inquiry.lastMessage();
        }
        text.about(inquiry);
        waiting.show(inquiry.messages());
        know(inquiry);
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

    /** What was on its way and did not leave stands in the field again, before what was typed since, with what is newer beside it. */
    private void giveBack(List<InquiryMessage> stopped, InquiryDetails inquiry) {
        work.kept(MessageKind.REPLY).ifPresent(draft -> {
            var sent = stopped.stream().map(InquiryMessage::body).collect(Collectors.joining("\n\n"));
            var typedSince = reply();
            var words = typedSince.isBlank() ? draft.body() : sent;
            basedOn = draft.basedOn();
            if (kind == MessageKind.REPLY) {
                text.giveBack(words, typedSince);
                if (!typedSince.isBlank()) {
                    keep();
                }
            } else {
                typed.put(MessageKind.REPLY, ComposerText.joined(words, typedSince));
            }
            files.show(work.files().shelf(number, kind));
            since.show(draft, inquiry);
            // in place of the one that counts down until it leaves
            Toasts.done(getTranslation("inquiry.taken-back"));
        });
    }

    /** What is typed of a reply, whichever tab is open. */
    private String reply() {
        return kind == MessageKind.REPLY ? text.value() : typed.getOrDefault(MessageKind.REPLY, "");
    }

    private void know(InquiryDetails inquiry) {
        notices.removeAll();
        strips.forEach(strip -> strip.show(inquiry, work::look).ifPresent(notices::add));
    }

    /** Whether words lie in it that nobody sent. */
    boolean isWriting() {
        return !text.isEmpty() || typed.values().stream().anyMatch(words -> !words.isBlank());
    }

    /** Up to which message the person has read. */
    String basedOn() {
        return basedOn;
    }

    void stopped(InquiryDetails inquiry) {
        since.setVisible(false);
        waiting.show(inquiry.messages());
        outrun.show(inquiry, basedOn);
        foot.lock(getTranslation("inquiry.outrun.locked"));
    }

    private void goOn(String newest) {
        outrun.setVisible(false);
        foot.unlock();
        read(newest);
        text.focus();
    }

    private void read(String newest) {
        basedOn = newest;
        keep();
        work.look();
    }

    /** The words leave the field and the draft when the note is kept, not before: a refused one loses nothing. */
    private void keepAsNote() {
        var words = text.value();
        Refusals.attempt(() -> {
            if (!work.send(NewReply.note(words))) {
                return;
            }
            work.keep(number, MessageKind.REPLY, "", basedOn);
            isUnsaved = false;
            typed.remove(MessageKind.REPLY);
            if (kind == MessageKind.REPLY) {
                text.clear();
            }
            outrun.setVisible(false);
            since.setVisible(false);
            saved.setText("");
            foot.unlock();
            work.look();
        });
    }

    private void choose(MessageKind wanted) {
        keepUnsaved();
        if (!text.isEmpty()) {
            typed.put(kind, text.value());
        }
        kind = wanted;
        var isNote = kind == MessageKind.NOTE;
        tabs.setSelectedTab(isNote ? noteTab : replyTab);
        text.show(typed.getOrDefault(kind, ""), isNote ? "inquiry.note" : "inquiry.reply");
        typed.remove(kind);
        files.show(work.files().shelf(number, kind));
        files.receive(text.field());
        warning.setVisible(false);
        setClassName("noting", isNote);
        foot.show(isNote);
        if (outrun.isVisible() && !isNote) {
            foot.lock(getTranslation("inquiry.outrun.locked"));
        }
        saved.setText("");
    }

    private void typed() {
        isUnsaved = true;
        typing.accept(kind);
        keep();
    }

    /** Keeps what has not been kept yet. */
    void keepUnsaved() {
        if (isUnsaved) {
            keep();
        }
    }

    private void keep() {
        isUnsaved = false;
        Refusals.attempt(() -> {
            var at = work.keep(number, kind, text.value(), basedOn);
            saved.setText(text.isEmpty() ? "" : getTranslation("inquiry.draft.saved", times.time(at)));
        });
    }

    private void send(@Nullable Instant at, boolean thenNext) {
        keepUnsaved();
        warning.setVisible(false);
        var words = text.value();
        Refusals.attempt(text.fields(), () -> {
            var found = kind == MessageKind.REPLY ? work.warnings(words) : List.<ReplyWarning>of();
            if (found.isEmpty()) {
                deliver(at, thenNext);
            } else {
                warning.show(found, () -> Refusals.attempt(text.fields(), () -> deliver(at, thenNext)));
            }
        });
        if (!outrun.isVisible()) {
            foot.unlock();
        }
    }

    private void deliver(@Nullable Instant at, boolean thenNext) {
        var leaves = kind == MessageKind.REPLY ? at : null;
        var written = new NewReply(text.value(), basedOn, kind, foot.then(), files.ids(), leaves);
        if (work.send(written) && thenNext) {
            work.next();
        }
    }
}
