package io.haedap.inquiry;

import io.haedap.customer.Addressee;
import io.haedap.inquiry.promise.Turn;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.shared.Actor;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Saves what a verb made of an inquiry, together with its line of history, what search finds of it, its event and the word to all nodes. */
@Component
class InquiryChanges {

    private static final Set<String> ACTIONS =
            Arrays.stream(InquiryAction.values()).map(InquiryAction::name).collect(Collectors.toUnmodifiableSet());

    private final Inquiries inquiries;
    private final Steps steps;
    private final InquiryFindings findings;
    private final Merges merges;
    private final ReopenWindow reopening;
    private final UndoJournal journal;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InquiryChanges(
            Inquiries inquiries,
            Steps steps,
            InquiryFindings findings,
            Merges merges,
            ReopenWindow reopening,
            UndoJournal journal,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.findings = findings;
        this.merges = merges;
        this.reopening = reopening;
        this.journal = journal;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Saves it and tells it as it is stored now. */
    Inquiry moved(Inquiry before, Inquiry after, String deed, @Nullable String remark) {
        return worded(before, after, deed, new Steps.Words(remark, null));
    }

    /** The same with what it is about, for machines. */
    Inquiry worded(Inquiry before, Inquiry after, String deed, Steps.Words words) {
        if (deed.equals(InquiryAction.REOPEN.name()) || deed.equals(InquiryStep.RESUME)) {
            reopening.refuseLate(before);
        }
        var saved = inquiries.save(after, Turn.of(deed));
        boolean aside = before.status() == InquiryStatus.SPAM;
        if (!before.queue().equals(saved.queue()) || aside != (saved.status() == InquiryStatus.SPAM)) {
            findings.put(saved.number());
        }
        remember(before, saved, deed);
        told(before.status(), saved, deed, words);
        return saved;
    }

    /** An action of the desk can be taken back; anything else is noted so that nothing older is taken back over it. */
    private void remember(Inquiry before, Inquiry saved, String deed) {
        var changed = Standing.between(before, saved);
        if (ACTIONS.contains(deed)) {
            journal.note(saved.id(), Standing.KIND, deed, changed);
        } else if (!deed.equals(Standing.UNDO)) {
            journal.touched(saved.id(), Standing.KIND, deed, changed);
        }
    }

    /** For a change that is stored already. */
    void told(InquiryStatus from, Inquiry after, String deed, Steps.Words words) {
        steps.worded(deed, from, after, words, clock.instant());
        changes.tell(new InquiryChange(null, after.number()).topic());
        events.publishEvent(
                new InquiryMoved(after.number(), deed, from, after.status(), after.assignee(), words.detail()));
    }

    /** Where the inquiry goes on in another one, that one has something new. */
    void written(Inquiry inquiry, Messages.Message message) {
        findings.put(inquiry.number());
        changes.tell(new InquiryChange(null, inquiry.number()).topic());
        merges.of(inquiry).ifPresent(merge -> changes.tell(new InquiryChange(null, merge.targetNumber()).topic()));
        events.publishEvent(new InquiryWritten(inquiry.number(), message.id(), message.kind()));
    }

    /** @param words all that is written in it so far */
    void received(Inquiry inquiry, String words, Addressee customer, List<String> related) {
        findings.add(inquiry, words, customer);
        arrived(inquiry, related);
    }

    /** One whose first words come after it. */
    void begun(Inquiry inquiry, List<String> related) {
        findings.put(inquiry.number());
        arrived(inquiry, related);
    }

    private void arrived(Inquiry inquiry, List<String> related) {
        steps.add(InquiryStep.CREATE, null, inquiry, null, inquiry.receivedAt());
        changes.tell(new InquiryChange(inquiry.queue(), inquiry.number()).topic());
        events.publishEvent(
                new InquiryReceived(inquiry.number(), inquiry.queue(), inquiry.category(), inquiry.channel(), related));
    }

    /** It lies in another queue now, as new as one that was received there; a node that hears of it looks at it anew. */
    void cameInto(Inquiry inquiry) {
        changes.tell(new InquiryChange(inquiry.queue(), inquiry.number()).topic());
    }

    /** Leads who have a console open are told. */
    void escalated(Inquiry inquiry) {
        changes.tell(new Escalation(inquiry.queue(), inquiry.number()).topic());
    }

    /** A reply never left; its history says so even where the inquiry stands as it did. */
    Inquiry unsent(Inquiry before, Inquiry after, String deed) {
        var saved = inquiries.save(after);
        findings.put(saved.number());
        remember(before, saved, deed);
        told(before.status(), saved, deed, Steps.Words.NONE);
        return saved;
    }

    /** Its author is told, wherever they are by now. */
    void halted(ReplyHalted halted) {
        events.publishEvent(halted);
        changes.tell(halted.topic());
    }

    /** A reply leaves sooner than was planned. */
    void leavesSooner(Inquiry inquiry, long reply) {
        inquiries.save(inquiry);
        changes.tell(new InquiryChange(null, inquiry.number()).topic());
        events.publishEvent(new ReplySentSooner(inquiry.number(), reply));
    }

    /** A rule decided where it came and how it is treated. */
    void routed(Inquiry inquiry, long rule, String name) {
        steps.add(
                inquiry.id(),
                new Steps.Step(
                        InquiryStep.ROUTE,
                        InquiryStatus.RECEIVED,
                        InquiryStatus.RECEIVED,
                        Actor.Kind.SYSTEM,
                        null,
                        null,
                        name,
                        "rule:" + rule,
                        inquiry.receivedAt()));
    }

    /** The customer said how they were answered. */
    void rated(Inquiry inquiry, int score) {
        var saved = inquiries.save(inquiry);
        steps.worded(
                InquiryStep.RATE, saved.status(), saved, new Steps.Words(null, String.valueOf(score)), clock.instant());
        changes.tell(new InquiryChange(null, saved.number()).topic());
    }

    /** Something happened around the inquiry that changes neither its state nor its hands. */
    Inquiry noted(Inquiry inquiry, String deed, @Nullable String remark) {
        return notedAs(inquiry, deed, new Steps.Words(remark, null));
    }

    /** The same with what it is about, for machines. */
    Inquiry notedAs(Inquiry inquiry, String deed, Steps.Words words) {
        var saved = inquiries.save(inquiry, Turn.of(deed));
        steps.worded(deed, saved.status(), saved, words, clock.instant());
        changes.tell(new InquiryChange(null, saved.number()).topic());
        return saved;
    }

    /** Puts back what was over: by way of being reopened, as the table of states wants it. */
    Inquiry restored(Inquiry over, Inquiry back, String deed, @Nullable String remark) {
        var reopened = back.assignee() == null ? InquiryStatus.RECEIVED : InquiryStatus.OPEN;
        var saved = inquiries.save(back.restored(reopened, back.assignee(), back.dueAt(), back.unanswered()));
        if (back.status() != reopened) {
            saved = inquiries.save(saved.restored(back.status(), back.assignee(), back.dueAt(), back.unanswered()));
        }
        told(over.status(), saved, deed, new Steps.Words(remark, null));
        return saved;
    }

    /** What search finds of them is other than before, and where they are open they are read anew. */
    void found(String... numbers) {
        for (var number : numbers) {
            findings.put(number);
            changes.tell(new InquiryChange(null, number).topic());
        }
    }
}
