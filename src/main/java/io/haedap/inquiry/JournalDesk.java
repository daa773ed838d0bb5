package io.haedap.inquiry;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For joints that bind inquiries to something else: holds one still while they do, and writes what they did into its history. Holds
 * per queue, as all work on inquiries.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasAuthority('inquiry:answer')")
public class JournalDesk {

    private static final int LONGEST = 500;

    private final Inquiries inquiries;
    private final InquiryChanges changes;
    private final CurrentStaff staff;

    JournalDesk(Inquiries inquiries, InquiryChanges changes, CurrentStaff staff) {
        this.inquiries = inquiries;
        this.changes = changes;
        this.staff = staff;
    }

    /** Whoever else wants to change it waits until this transaction is over; tells how it stands until then. */
    public InquiryStatus hold(String number) {
        return load(number).status();
    }

    /** Several at once, in the order in which everybody holds several. */
    public void hold(Collection<String> numbers) {
        var seen = inquiries.lockedWithNumbers(numbers).stream()
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .map(Inquiry::number)
                .collect(Collectors.toSet());
        if (!seen.containsAll(numbers)) {
            throw Refusal.notFound();
        }
    }

    public void linked(String number, String to) {
        changes.noted(load(number), InquiryStep.LINK, PlainText.shorten(to, LONGEST));
    }

    public void unlinked(String number, String from) {
        changes.noted(load(number), InquiryStep.UNLINK, PlainText.shorten(from, LONGEST));
    }

    /** Anything else that was done around it: its word in the history, what it is about for machines, and what a colleague says. */
    public void noted(String number, String deed, String detail, @Nullable String remark) {
        changes.notedAs(load(number), deed, new Steps.Words(remark, detail));
    }

    private Inquiry load(String number) {
        return inquiries
                .locked(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound);
    }
}
