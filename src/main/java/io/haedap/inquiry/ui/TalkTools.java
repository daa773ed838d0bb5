package io.haedap.inquiry.ui;

import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryTies;
import io.haedap.inquiry.MergeBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the middle pane knows and can do besides writing: ties of the inquiry, and the deeds of its menu. */
@Component
class TalkTools {

    private final MergeBoard board;
    private final MergeDeed merging;
    private final ObjectProvider<InquiryDeed> deeds;
    private final CurrentStaff staff;

    TalkTools(MergeBoard board, MergeDeed merging, ObjectProvider<InquiryDeed> deeds, CurrentStaff staff) {
        this.board = board;
        this.merging = merging;
        this.deeds = deeds;
        this.staff = staff;
    }

    InquiryTies ties(String number) {
        return board.ties(number);
    }

    /** Those that can be done to it now. */
    List<InquiryDeed> deeds(InquiryDetails inquiry) {
        return deeds.orderedStream().filter(deed -> deed.isOffered(inquiry)).toList();
    }

    /** Parts the inquiry from where it was merged into; null for whoever may not. */
    @Nullable
    Runnable parting(InquiryDetails inquiry, Runnable changed) {
        return staff.may(Rights.INQUIRY_ANSWER) ? () -> merging.part(inquiry.number(), changed) : null;
    }
}
