package io.haedap.knowledge;

import io.haedap.faq.FaqLookup;
import io.haedap.inquiry.InquiryMerged;
import io.haedap.inquiry.InquiryMoved;
import io.haedap.inquiry.InquiryParted;
import io.haedap.inquiry.InquirySplit;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.InquiryWritten;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.ReplyReader;
import io.haedap.inquiry.ReplySentSooner;
import io.haedap.inquiry.ReplyTakenBack;
import io.haedap.inquiry.WrittenReply;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows replies in their transactions: what they name is written down with the instant at which they leave, goes when they are taken
 * back, and moves where they move. Nothing runs at that instant: whoever reads leaves out what has not left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplyFollower {

    private final ReplyReader replies;
    private final NamedEntries named;
    private final FaqLookup faqs;
    private final Citations citations;
    private final Gaps gaps;
    private final ReplyDrafts drafts;

    ReplyFollower(
            ReplyReader replies,
            NamedEntries named,
            FaqLookup faqs,
            Citations citations,
            Gaps gaps,
            ReplyDrafts drafts) {
        this.replies = replies;
        this.named = named;
        this.faqs = faqs;
        this.citations = citations;
        this.gaps = gaps;
        this.drafts = drafts;
    }

    @EventListener
    public void on(InquiryWritten written) {
        if (written.kind() == MessageKind.REPLY) {
            cite(written.message());
            settle(written.number());
        }
    }

    @EventListener
    public void on(ReplyTakenBack back) {
        citations.forget(back.message());
        settle(back.number());
    }

    @EventListener
    public void on(ReplySentSooner sooner) {
        replies.one(sooner.message()).ifPresent(reply -> citations.leave(reply.id(), reply.leavesAt()));
        settle(sooner.number());
    }

    @EventListener
    public void on(InquirySplit split) {
        citations
                .messagesOf(split.number())
                .forEach(message ->
                        whereItLies(message, split.number()).ifPresent(number -> citations.move(message, number)));
        drafts.messagesOf(split.number())
                .forEach(message ->
                        whereItLies(message, split.number()).ifPresent(number -> drafts.move(message, number)));
        settle(split.number());
        settle(split.made());
    }

    private Optional<String> whereItLies(long message, String number) {
        return replies.one(message).map(WrittenReply::number).filter(now -> !now.equals(number));
    }

    @EventListener
    public void on(InquiryMerged merged) {
        settle(merged.number());
    }

    @EventListener
    public void on(InquiryParted parted) {
        settle(parted.number());
    }

    /** It may lie in another queue now, or be spam or not. */
    @EventListener
    public void on(InquiryMoved moved) {
        if (!InquiryStep.REPLY.equals(moved.deed()) && gaps.knows(moved.number())) {
            settle(moved.number());
        }
    }

    /** What the reply names of what is live; a link that leads to nothing cites nothing. */
    void cite(long message) {
        replies.one(message).ifPresent(reply -> {
            var languages = named.in(reply.body());
            var live = faqs.live(languages.keySet());
            languages.forEach((entry, language) -> {
                var cited = live.get(entry);
                if (cited != null) {
                    citations.add(new Citation(
                            0,
                            cited.id(),
                            cited.revision(),
                            language,
                            reply.number(),
                            reply.id(),
                            reply.author(),
                            reply.leavesAt()));
                }
            });
        });
    }

    /** Looks anew where the inquiry lies and how it was answered; under the lock that whoever changes it holds. */
    void settle(String number) {
        replies.of(number).ifPresent(inquiry -> {
            citations.lie(number, inquiry.queue());
            if (inquiry.standsAlone() && !inquiry.replies().isEmpty()) {
                gaps.put(inquiry);
            } else {
                gaps.setAside(number);
            }
        });
    }
}
