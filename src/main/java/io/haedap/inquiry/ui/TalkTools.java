package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryTies;
import io.haedap.inquiry.MergeBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What the middle pane knows and can do besides writing: ties of the inquiry, and the deeds of its menu. */
@org.springframework.stereotype.Component
class TalkTools {

    private final MergeBoard board;
    private final MergeDeed merging;
    private final ObjectProvider<InquiryDeed> deeds;
    private final ObjectProvider<MessageFoot> feet;
    private final CurrentStaff staff;

    TalkTools(
            MergeBoard board,
            MergeDeed merging,
            ObjectProvider<InquiryDeed> deeds,
            ObjectProvider<MessageFoot> feet,
            CurrentStaff staff) {
        this.board = board;
        this.merging = merging;
        this.deeds = deeds;
        this.feet = feet;
        this.staff = staff;
    }

    InquiryTies ties(String number) {
        return board.ties(number);
    }

    /** Those that can be done to it now. */
    List<InquiryDeed> deeds(InquiryDetails inquiry) {
        return deeds.orderedStream().filter(deed -> deed.isOffered(inquiry)).toList();
    }

    /** By message, what stands below it. */
    Map<String, List<Component>> feet(InquiryDetails inquiry, Runnable changed) {
        var all = new HashMap<String, List<Component>>();
        feet.orderedStream()
                .forEach(foot -> foot.show(inquiry, changed)
                        .forEach((message, part) -> all.computeIfAbsent(message, _ -> new ArrayList<>())
                                .add(part)));
        return all;
    }

    /** Parts the inquiry from where it was merged into; null for whoever may not. */
    @Nullable
    Runnable parting(InquiryDetails inquiry, Runnable changed) {
        return staff.may(Rights.INQUIRY_ANSWER) ? () -> merging.part(inquiry.number(), changed) : null;
    }
}
