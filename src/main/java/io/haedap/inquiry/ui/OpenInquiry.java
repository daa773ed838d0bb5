package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.InquiryDraft;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the composer does to the inquiry that is open. */
class OpenInquiry implements Composer.Work {

    /** The two desks that a composer works with. */
    @Component
    record Desks(ReplyDesk replies, DraftDesk drafts) {}

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
            throw refusal;
        }
        sent.accept(UI.getCurrent()
                .getTranslation(written.kind() == MessageKind.NOTE ? "inquiry.note.done" : "inquiry.reply.done"));
        return true;
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
    public void next() {
        next.run();
    }
}
