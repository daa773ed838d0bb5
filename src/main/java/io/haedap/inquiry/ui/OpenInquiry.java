package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.InquiryDraft;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Toasts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the composer does to the inquiry that is open. */
class OpenInquiry implements Composer.Work {

    /** The desks that a composer works with. */
    @Component
    record Desks(ReplyDesk replies, DraftDesk drafts, DraftFiles.Desks files) {}

    private final Desks desks;
    private final Supplier<String> number;
    private final Consumer<String> sent;
    private final Runnable stopped;
    private final Runnable next;

    OpenInquiry(Desks desks, Supplier<String> number, Consumer<String> sent, Runnable stopped, Runnable next) {
        this.desks = desks;
        this.number = number;
        this.sent = sent;
        this.stopped = stopped;
        this.next = next;
    }

    @Override
    public boolean send(NewReply written) {
        try {
            desks.replies().reply(number.get(), written);
        } catch (Refusal refusal) {
            if ("inquiry-newer".equals(refusal.type())) {
                stopped.run();
                return false;
            }
            if ("inquiry-merged".equals(refusal.type()) && refusal.facts().get("into") instanceof String into) {
                goOn(into, written);
                return false;
            }
            throw refusal;
        }
        sent.accept(UI.getCurrent()
                .getTranslation(written.kind() == MessageKind.NOTE ? "inquiry.note.done" : "inquiry.reply.done"));
        return true;
    }

    /** It goes on in another inquiry: the text goes along as the draft there, behind what was being written there. */
    private void goOn(String into, NewReply written) {
        var text = String.valueOf(written.body());
        var basis = String.valueOf(written.basedOn());
        desks.drafts().save(number.get(), written.kind(), "", basis);
        var there = desks.drafts().find(into, written.kind());
        desks.drafts()
                .save(
                        into,
                        written.kind(),
                        there.map(draft -> draft.body() + "\n\n" + text).orElse(text),
                        there.map(InquiryDraft::basedOn).orElse(basis));
        Toasts.done(UI.getCurrent().getTranslation("inquiry.merged.moved"));
        UI.getCurrent().navigate(InquiriesView.class, into);
    }

    @Override
    public Instant keep(String number, MessageKind kind, String text, String basedOn) {
        return desks.drafts().save(number, kind, text, basedOn);
    }

    @Override
    public Optional<InquiryDraft> kept(MessageKind kind) {
        return desks.drafts().find(number.get(), kind);
    }

    @Override
    public DraftFiles.Desks files() {
        return desks.files();
    }

    @Override
    public void next() {
        next.run();
    }
}
