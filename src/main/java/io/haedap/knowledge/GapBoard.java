package io.haedap.knowledge;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.ReplyReader;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    private final ReplyReader replies;
    private final CategoryTree tree;
    private final Clock clock;

    GapBoard(Gaps gaps, InquiryBoard inquiries, ReplyReader replies, CategoryTree tree, Clock clock) {
        this.gaps = gaps;
        this.inquiries = inquiries;
        this.replies = replies;
        this.tree = tree;
        this.clock = clock;
    }

    /** Those that were answered in so many days, the newest answer first; a category takes what lies below along, null means all. */
    public Page<OpenGap> page(int days, @Nullable String category, int size, @Nullable String cursor) {
        var period = Period.of(days, clock.instant());
        var wanted = wanted(period, category == null ? List.of() : tree.branch(category));
        return Sieve.page(
                (after, limit) -> after == null
                        ? gaps.page(wanted, period.now(), "~", limit)
                        : gaps.page(wanted, after.instant(0), after.text(1), limit),
                rows -> shown(rows, period.now()),
                last -> Cursor.of(last.answeredAt(), last.inquiry()),
                size,
                Cursor.read(cursor, 2));
    }

    /** How many there are by category with what lies below it, the most first; categories without any are left out. */
    public Map<String, Integer> counts(int days) {
        var all = tree.all().stream().map(Category::slug).toList();
        var alone = gaps.counts(wanted(Period.of(days, clock.instant()), all), MOST_COUNTED);
        var counts = new LinkedHashMap<String, Integer>();
        all.stream()
                .map(category -> Map.entry(category, inBranch(category, alone)))
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    private int inBranch(String category, Map<String, Integer> alone) {
        return tree.branch(category).stream()
                .mapToInt(below -> alone.getOrDefault(below, 0))
                .sum();
    }

    private Gaps.Wanted wanted(Period period, List<String> categories) {
        return new Gaps.Wanted(period.since(), period.now(), inquiries.seenQueues(), categories);
    }

    private Map<Gap, OpenGap> shown(List<Gap> rows, Instant now) {
        var numbers = rows.stream().map(Gap::inquiry).toList();
        var newest = replies.newest(numbers, now);
        var seen = inquiries.rows(numbers).stream()
                .filter(inquiry -> newest.containsKey(inquiry.number()))
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        return rows.stream()
                .filter(row -> seen.containsKey(row.inquiry()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        row -> new OpenGap(
                                Objects.requireNonNull(seen.get(row.inquiry())),
                                row.answeredAt(),
                                String.valueOf(newest.get(row.inquiry())))));
    }
}
