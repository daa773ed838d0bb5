package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.customer.CustomerId;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague takes down for a customer: from the telephone, at the counter, or by the API. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:create')")
public class IntakeDesk {

    private final Intake intake;
    private final MessageFiles files;
    private final CustomerBook customers;
    private final CurrentStaff staff;

    IntakeDesk(Intake intake, MessageFiles files, CustomerBook customers, CurrentStaff staff) {
        this.intake = intake;
        this.customers = customers;
        this.files = files;
        this.staff = staff;
    }

    public Receipt takeDown(NewInquiry inquiry) {
        return intake.take(inquiry);
    }

    /** As urgent as whoever takes it down says, for whoever may say so of an inquiry; as the rules say for null. */
    public Receipt takeDown(NewInquiry inquiry, @Nullable Priority priority) {
        if (priority != null && !staff.may(Rights.INQUIRY_ANSWER)) {
            throw Refusal.forbidden("forbidden");
        }
        var receipt = intake.take(inquiry, priority);
        if (priority != null && !staff.sees(receipt.queue())) {
            throw Refusal.invalid("priority", "priority-foreign");
        }
        return receipt;
    }

    /** For a customer who was found by the whole address or telephone number; what stands in their particulars is not shown. */
    @PreAuthorize("hasAuthority('inquiry:create') and hasAuthority('customer:read')")
    public Receipt takeDown(NewInquiry inquiry, CustomerId known, @Nullable Priority priority) {
        var person = customers.addressee(known);
        return takeDown(inquiry.by(person.name(), person.email()), priority);
    }

    /** Files that whoever takes it down uploaded for it, by their ids. */
    public SentFiles files(@Nullable List<String> ids) {
        return files.own(ids);
    }
}
