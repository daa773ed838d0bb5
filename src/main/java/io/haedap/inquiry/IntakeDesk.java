package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.customer.CustomerId;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.file.SentFiles;
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

    IntakeDesk(Intake intake, MessageFiles files, CustomerBook customers) {
        this.intake = intake;
        this.customers = customers;
        this.files = files;
    }

    public Receipt takeDown(NewInquiry inquiry) {
        return intake.take(inquiry);
    }

    /** For a customer who was found by the whole address or telephone number; what stands in their particulars is not shown. */
    @PreAuthorize("hasAuthority('inquiry:create') and hasAuthority('customer:read')")
    public Receipt takeDown(NewInquiry inquiry, CustomerId known) {
        var person = customers.addressee(known);
        return intake.take(inquiry.by(person.name(), person.email()));
    }

    /** Files that whoever takes it down uploaded for it, by their ids. */
    public SentFiles files(@Nullable List<String> ids) {
        return files.own(ids);
    }
}
