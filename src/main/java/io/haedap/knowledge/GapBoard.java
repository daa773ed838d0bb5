package io.haedap.knowledge;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the FAQ does not answer yet: inquiries of the person's queues that were answered without an entry, of which no draft was made, and
 * of which nobody said that they need none.
 */
@Service
@PreAuthorize("hasAuthority('faq:read') and hasAuthority('inquiry:read')")
public class GapBoard {

    /** A category is counted no further in each queue. */
    public static final int MOST_COUNTED = 1_000;

    private final Gaps gaps;
    private final InquiryBoard inquiries;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final Clock clock;

    GapBoard(Gaps gaps, InquiryBoard inquiries, CategoryTree tree, CurrentStaff staff, Clock clock) {
        this.gaps = gaps;
        this.inquiries = inquiries;
        this.tree = tree;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those that were answered in so many days, the newest answer first; a category takes what lies below along, null means all. */
    public Page<OpenGap> page(int days, @Nullable String category, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var period = Period.of(days, clock.instant());
        var wanted = wanted(period, category == null ? List.of() : tree.branch(category));
        return Sieve.page(
                after == null
                        ? gaps.page(wanted, period.now(), "~")
                        : gaps.page(wanted, after.instant(0), after.text(1)),
                last -> gaps.page(wanted, last.answeredAt(), last.inquiry()),
                this::shown,
                size,
                last -> Cursor.of(last.answeredAt(), last.inquiry().number()));
    }

    /** How many there are by category, the most first; categories without any are left out. */
    public Map<String, Integer> counts(int days) {
        var all = tree.all().stream().map(Category::slug).toList();
        return gaps.counts(wanted(Period.of(days, clock.instant()), all), MOST_COUNTED);
    }

    private Gaps.Wanted wanted(Period period, List<String> categories) {
        var queues =
                inquiries.queueNames().keySet().stream().filter(staff::sees).toList();
        return new Gaps.Wanted(period.since(), period.now(), queues, categories);
    }

    private List<OpenGap> shown(List<Gap> rows) {
        var seen = inquiries.rows(rows.stream().map(Gap::inquiry).toList()).stream()
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        return rows.stream()
                .filter(row -> seen.containsKey(row.inquiry()))
                .map(row -> new OpenGap(
                        Objects.requireNonNull(seen.get(row.inquiry())), row.answeredAt(), String.valueOf(row.reply())))
                .toList();
    }
}
