package io.haedap.inquiry.question;

import io.haedap.customer.SensitiveNumbers;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.shared.Faults;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Opens an answer that is masked: with a reason, and only after the record of it is written. No transaction spans the two. */
@Service
@PreAuthorize("hasAuthority('inquiry:read') and hasAuthority('customer:reveal')")
public class AnswerDesk {

    private final AnswerStore store;
    private final InquiryBoard inquiries;
    private final ApplicationEventPublisher events;

    AnswerDesk(AnswerStore store, InquiryBoard inquiries, ApplicationEventPublisher events) {
        this.store = store;
        this.inquiries = inquiries;
        this.events = events;
    }

    public GivenAnswer reveal(String number, String slug, String reason) {
        inquiries.version(number);
        new Faults().text("reason", reason, 200).refuse();
        var found = store.of(number).stream()
                .filter(kept -> kept.question().slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        events.publishEvent(
                new PersonalDataRead("inquiry:" + number, "field " + slug, SensitiveNumbers.masked(reason.strip())));
        return GivenAnswer.open(found);
    }
}
