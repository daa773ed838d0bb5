package io.haedap.inquiry;

import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Saves what a verb made of an inquiry, together with its line of history, what search finds of it, its event and the word to all nodes. */
@Component
class InquiryChanges {

    private final Inquiries inquiries;
    private final Steps steps;
    private final InquiryFindings findings;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InquiryChanges(
            Inquiries inquiries,
            Steps steps,
            InquiryFindings findings,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.findings = findings;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Saves it and tells it as it is stored now. */
    Inquiry moved(Inquiry before, Inquiry after, String deed, @Nullable String remark) {
        var saved = inquiries.save(after);
        boolean aside = before.status() == InquiryStatus.SPAM;
        if (!before.queue().equals(saved.queue()) || aside != (saved.status() == InquiryStatus.SPAM)) {
            findings.put(saved.number());
        }
        told(before.status(), saved, deed, remark);
        return saved;
    }

    /** For a change that is stored already. */
    void told(InquiryStatus from, Inquiry after, String deed, @Nullable String remark) {
        steps.add(deed, from, after, remark, clock.instant());
        changes.tell(new InquiryChange(null, after.number()).topic());
        events.publishEvent(new InquiryMoved(after.number(), deed, from, after.status(), after.assignee()));
    }

    void written(Inquiry inquiry, Messages.Message message) {
        findings.put(inquiry.number());
        changes.tell(new InquiryChange(null, inquiry.number()).topic());
        events.publishEvent(new InquiryWritten(inquiry.number(), message.id(), message.kind()));
    }

    void received(Inquiry inquiry, List<String> related) {
        steps.add(InquiryStep.CREATE, null, inquiry, null, inquiry.receivedAt());
        findings.put(inquiry.number());
        changes.tell(new InquiryChange(inquiry.queue(), inquiry.number()).topic());
        events.publishEvent(
                new InquiryReceived(inquiry.number(), inquiry.queue(), inquiry.category(), inquiry.channel(), related));
    }

    /** Something happened around the inquiry that changes neither its state nor its hands. */
    void noted(Inquiry inquiry, String deed, @Nullable String remark) {
        var saved = inquiries.save(inquiry);
        steps.add(deed, saved.status(), saved, remark, clock.instant());
        changes.tell(new InquiryChange(null, saved.number()).topic());
    }
}
