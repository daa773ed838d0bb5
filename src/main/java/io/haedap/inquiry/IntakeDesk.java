package io.haedap.inquiry;

import io.haedap.shared.Faults;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague takes down for a customer: from the telephone, at the counter, or by the API. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:create')")
public class IntakeDesk {

    private final Intake intake;

    IntakeDesk(Intake intake) {
        this.intake = intake;
    }

    public Receipt takeDown(NewInquiry inquiry) {
        return intake.take(inquiry);
    }

    /** Categories ask no fields of their own and no files are taken yet; naming some is refused beside the field. */
    public void refuseExtras(boolean fields, boolean attachments) {
        var faults = new Faults();
        if (fields) {
            faults.add("fields", "fields-unknown");
        }
        if (attachments) {
            faults.add("attachmentIds", "attachments-unknown");
        }
        faults.refuse();
    }
}
