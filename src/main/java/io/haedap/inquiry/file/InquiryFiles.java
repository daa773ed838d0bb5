package io.haedap.inquiry.file;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.FileReferences;
import io.haedap.inquiry.InquiryChange;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.database.Changes;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who of the staff opens what goes with an inquiry: whoever reads inquiries of its queue, and each opening is recorded. Never public;
 * customers come by their follow key, through {@link FollowedFiles}.
 */
@Component
class InquiryFiles implements FileReferences {

    private final FileRows rows;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    InquiryFiles(FileRows rows, CurrentStaff staff, Changes changes, ApplicationEventPublisher events) {
        this.rows = rows;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
    }

    @Override
    public boolean isPublic(AttachmentId file) {
        return false;
    }

    @Override
    public boolean isHeld(AttachmentId file) {
        return !rows.places(file).isEmpty();
    }

    @Override
    public boolean isReadable(AttachmentId file) {
        return (staff.may(Rights.INQUIRY_READ) || staff.may(Rights.INQUIRY_ANSWER))
                && rows.places(file).stream().anyMatch(place -> staff.sees(place.queue()));
    }

    @Override
    public void opened(AttachmentId file) {
        rows.places(file).stream()
                .filter(place -> staff.sees(place.queue()))
                .findFirst()
                .ifPresent(place ->
                        events.publishEvent(new PersonalDataRead("inquiry:" + place.inquiry(), "attachment:" + file)));
    }

    /** Whoever has the conversation open sees it. */
    @Override
    public void settled(AttachmentId file) {
        rows.places(file).forEach(place -> changes.tell(new InquiryChange(null, place.inquiry()).topic()));
    }

    @Override
    public Set<AttachmentId> named(Set<AttachmentId> files) {
        return rows.named(files);
    }
}
