package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which inquiries a list shows. Null means any queue or assignee, {@code unassigned} those that nobody has in hand. */
public record InquiryFilter(
        @Nullable String queue,
        Set<InquiryStatus> statuses,
        @Nullable StaffId assignee,
        boolean unassigned,
        InquirySort sort,
        Narrowing narrowing) {

    public InquiryFilter(
            @Nullable String queue,
            Set<InquiryStatus> statuses,
            @Nullable StaffId assignee,
            boolean unassigned,
            InquirySort sort) {
        this(queue, statuses, assignee, unassigned, sort, Narrowing.NONE);
    }

    public static InquiryFilter unfinished(@Nullable String queue) {
        return new InquiryFilter(queue, InquiryStatus.UNFINISHED, null, false, InquirySort.DUE_FIRST);
    }
}
