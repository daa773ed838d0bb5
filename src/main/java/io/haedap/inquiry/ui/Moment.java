package io.haedap.inquiry.ui;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
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

    /** A question that is counted once for all who ask the same with the same eyes. */
    private record Count(InquiryFilter filter, Set<String> queues, int most) {}

    private final List<InquiryChange> changes;
    private final InquiryBoard board;
    private final Map<Count, Integer> counts = new HashMap<>();
    private final Map<String, InquiryRow> rows;
    private final List<InquiryQueue> queues;

    Moment(List<InquiryChange> changes, InquiryBoard board) {
        this.changes = List.copyOf(changes);
        this.board = board;
        this.rows = SystemActors.as("inquiry-news", RIGHTS, this::read);
        this.queues = SystemActors.as("inquiry-news", RIGHTS, board::queues);
    }

    private Map<String, InquiryRow> read() {
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

    /** The queues that the person sees. */
    List<InquiryQueue> queues(CurrentStaff staff) {
        return queues.stream().filter(queue -> staff.sees(queue.slug())).toList();
    }

    synchronized int count(InquiryFilter filter, int most, CurrentStaff staff) {
        var question = new Count(filter, staff.queues(), most);
        var known = counts.get(question);
        if (known == null) {
            known = board.count(filter, most);
            counts.put(question, known);
        }
        return known;
    }
}
