package io.haedap.knowledge;

import io.haedap.customer.CustomerBook;
import io.haedap.customer.OwnContacts;
import io.haedap.customer.OwnKind;
import io.haedap.customer.Redaction;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.inquiry.AskedQuestion;
import io.haedap.inquiry.JournalDesk;
import io.haedap.inquiry.ReplyReader;
import io.haedap.inquiry.WrittenReply;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the draft of an entry of a reply, once a reply: whoever answers inquiries and may propose entries. What is anybody's own is
 * taken out of the words first. From there on the entry is written and reviewed like any other.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer') and hasAnyAuthority('faq:write', 'faq:propose')")
public class ReplyDraftDesk {

    private final ReplyReader replies;
    private final ReplyDrafts drafts;
    private final ReplyDraftBoard board;
    private final ReplyFollower follower;
    private final JournalDesk journal;
    private final FaqDesk faqs;
    private final CustomerBook customers;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final MessageSource words;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final OwnContacts ours;

    ReplyDraftDesk(
            ReplyReader replies,
            ReplyDrafts drafts,
            ReplyDraftBoard board,
            ReplyFollower follower,
            JournalDesk journal,
            FaqDesk faqs,
            CustomerBook customers,
            StaffBoard colleagues,
            CurrentStaff staff,
            MessageSource words,
            ApplicationEventPublisher events,
            Clock clock,
            Environment settings) {
        this.replies = replies;
        this.drafts = drafts;
        this.board = board;
        this.follower = follower;
        this.journal = journal;
        this.faqs = faqs;
        this.customers = customers;
        this.colleagues = colleagues;
        this.staff = staff;
        this.words = words;
        this.events = events;
        this.clock = clock;
        this.ours = new OwnContacts(
                settings.getProperty("haedap.site.mail", ""), settings.getProperty("haedap.site.phone", ""));
    }

    /** The draft that the reply became, now or before. Refused until the reply has left: it may still be taken back. */
    public MadeDraft make(String number, long message) {
        journal.hold(number);
        var before = drafts.of(List.of(message)).stream()
                .filter(draft -> draft.inquiry().equals(number))
                .findFirst();
        if (before.isPresent()) {
            return board.seen(before.get(), false);
        }
        var reply =
                replies.one(message).filter(one -> one.number().equals(number)).orElseThrow(Refusal::notFound);
        if (reply.leavesAt().isAfter(clock.instant())) {
            throw Refusal.conflict("knowledge-reply-waiting").with("leavesAt", reply.leavesAt());
        }
        var made = make(reply, replies.asked(number).orElseThrow(Refusal::notFound));
        drafts.add(made);
        follower.settle(number);
        events.publishEvent(new EntryFromReply(made.entry(), number, message, made.removed()));
        return board.seen(made, true);
    }

    private ReplyDraft make(WrittenReply reply, AskedQuestion asked) {
        var redaction = redaction(reply.number());
        var locale = asked.language().locale();
        var text = new ReplyWords(redaction, kind -> mark(kind, locale)).of(asked, reply.body());
        var entry = faqs.propose(content(asked, text)).id();
        return new ReplyDraft(reply.id(), entry, reply.number(), redaction.taken(), staff.id(), clock.instant());
    }

    private Redaction redaction(String number) {
        var people = replies.involved(number);
        var redaction = customers.redacting(people.customers(), ours).numbers(people.given());
        colleagues.named(people.colleagues()).values().forEach(one -> redaction.naming(one.name()));
        return redaction;
    }

    private String mark(OwnKind kind, Locale locale) {
        return "[" + words.getMessage("knowledge.removed." + kind, null, locale) + "]";
    }

    /** English words wait for their Korean in its place, which does not go live as it stands. */
    private FaqContent content(AskedQuestion asked, FaqText text) {
        var isEnglish = asked.language() == Language.EN;
        var content = new FaqContent(
                covered(asked.category()),
                FaqVisibility.PUBLIC,
                new FaqTranslations(text, isEnglish ? text : null),
                List.of(),
                null,
                null);
        return isEnglish ? content.holding(Language.KO) : content;
    }

    private String covered(String category) {
        if (!staff.covers(category)) {
            throw Refusal.conflict("knowledge-draft-category");
        }
        return category;
    }
}
