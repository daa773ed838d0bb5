package io.haedap.inquiry.ui;

import io.haedap.inquiry.Backlog;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffId;
import io.haedap.people.SystemActors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed in inquiries within a moment, read once for all screens of a node before any is told: in a screen's own session its
 * person would be the one who reads. Each is told only what its person sees.
 */
final class Moment {

    private static final int AT_ONCE = 500;
    private static final Set<String> RIGHTS = Set.of(Rights.INQUIRY_READ, Rights.CUSTOMER_READ);

    private final List<InquiryChange> changes;
    private final Map<String, InquiryRow> rows;
    private final Backlog backlog;

    /** For the screens of these people. */
    Moment(List<InquiryChange> changes, Set<StaffId> people, InquiryBoard board) {
        this.changes = List.copyOf(changes);
        this.rows = SystemActors.as("inquiry-news", RIGHTS, () -> read(board));
        this.backlog = SystemActors.as("inquiry-news", RIGHTS, () -> board.backlog(people));
    }

    private Map<String, InquiryRow> read(InquiryBoard board) {
        var read = new HashMap<String, InquiryRow>();
        var numbers = changes.stream().map(InquiryChange::number).toList();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            board.rows(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)))
                    .forEach(row -> read.put(row.number(), row));
        }
        return read;
    }

    List<InquiryChange> changes() {
        return changes;
    }

    boolean concerns(String number) {
        return changes.stream().anyMatch(change -> change.number().equals(number));
    }

    /** As the list shows it now; null for what the person does not see. */
    @Nullable
    InquiryRow row(String number, CurrentStaff staff) {
        var row = rows.get(number);
        if (row == null || !staff.sees(row.queue())) {
            return null;
        }
        return staff.may(Rights.CUSTOMER_READ) ? row : row.withoutCustomer();
    }

    /** What there is to do in the queues that the person sees. */
    Backlog backlog(CurrentStaff staff) {
        return backlog.seen(staff::sees);
    }
}
