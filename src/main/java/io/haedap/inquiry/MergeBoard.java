package io.haedap.inquiry;

import io.haedap.customer.CustomerReader;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about what was merged and split, within the queues of whoever asks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('inquiry:read')")
public class MergeBoard {

    private final Inquiries inquiries;
    private final Merges merges;
    private final Splits splits;
    private final Duplicates duplicates;
    private final Queues queues;
    private final MessageReader reader;
    private final CustomerReader customers;
    private final CurrentStaff staff;

    MergeBoard(
            Inquiries inquiries,
            Merges merges,
            Splits splits,
            Duplicates duplicates,
            Queues queues,
            MessageReader reader,
            CustomerReader customers,
            CurrentStaff staff) {
        this.inquiries = inquiries;
        this.merges = merges;
        this.splits = splits;
        this.duplicates = duplicates;
        this.queues = queues;
        this.reader = reader;
        this.customers = customers;
        this.staff = staff;
    }

    /** What the inquiry is bound to; what was merged into it is told with its subject, since its words are read in it. */
    public InquiryTies ties(String number) {
        var inquiry = load(number);
        var into = merges.of(inquiry);
        return new InquiryTies(
                into.map(Merges.Merge::targetNumber).orElse(null),
                into.flatMap(merge -> inquiries.withNumber(merge.targetNumber()))
                        .filter(target -> staff.sees(target.queue()))
                        .isPresent(),
                origins(inquiry),
                splits.from(inquiry.id()).orElse(null),
                splits.off(inquiry.id()),
                merges.notes(inquiry.id()));
    }

    /** Where a number leads: to itself, or to where it goes on as far as the person sees that. */
    public String root(String number) {
        var inquiry = load(number);
        return merges.of(inquiry)
                .flatMap(merge -> inquiries.withNumber(merge.targetNumber()))
                .filter(target -> staff.sees(target.queue()))
                .map(Inquiry::number)
                .orElse(number);
    }

    /** What may be the same as this one: of the same customer, near in time or near in words; the likeliest first. */
    public List<Duplicate> duplicates(String number) {
        var inquiry = load(number);
        if (inquiry.status() == InquiryStatus.SPAM || merges.of(inquiry).isPresent()) {
            return List.of();
        }
        return duplicates.of(
                inquiry, queues.slugs().stream().filter(staff::sees).toList());
    }

    private List<MergedInquiry> origins(Inquiry inquiry) {
        var into = merges.into(inquiry.id());
        if (into.isEmpty()) {
            return List.of();
        }
        var rows = inquiries
                .withNumbers(into.stream().map(Merges.Merge::originNumber).toList())
                .stream()
                .collect(Collectors.toMap(Inquiry::number, one -> one));
        var names = reader.colleagues(into.stream().map(Merges.Merge::by).toList());
        var people = staff.may(Rights.CUSTOMER_READ)
                ? customers.masked(rows.values().stream().map(Inquiry::customer).collect(Collectors.toSet()))
                : java.util.Map.<io.haedap.customer.CustomerId, io.haedap.customer.MaskedCustomer>of();
        return into.stream()
                .map(merge -> {
                    var origin = java.util.Objects.requireNonNull(rows.get(merge.originNumber()));
                    var person = merge.sameCustomer() ? null : people.get(origin.customer());
                    return new MergedInquiry(
                            origin.number(),
                            origin.subject(),
                            merge.sameCustomer(),
                            person == null ? null : person.name(),
                            MessageReader.get(names, merge.by()),
                            merge.at());
                })
                .toList();
    }

    private Inquiry load(String number) {
        return inquiries
                .withNumber(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound);
    }
}
