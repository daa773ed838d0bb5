package io.haedap.knowledge;

import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqLookup;
import io.haedap.faq.FaqRow;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.Tally;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Which replies name which entries. How often, everybody may know who reads the entry; the inquiries are shown to those who may read
 * them. A reply counts from the instant at which it left.
 */
@Service
@PreAuthorize("hasAuthority('faq:read')")
public class CitationBoard {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Citations citations;
    private final CitationCounts counts;
    private final FaqBoard faqs;
    private final FaqLookup lookup;
    private final LearningBoard learning;
    private final InquiryBoard inquiries;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final Clock clock;

    CitationBoard(
            Citations citations,
            CitationCounts counts,
            FaqBoard faqs,
            FaqLookup lookup,
            LearningBoard learning,
            InquiryBoard inquiries,
            CategoryTree tree,
            CurrentStaff staff,
            Clock clock) {
        this.citations = citations;
        this.counts = counts;
        this.faqs = faqs;
        this.lookup = lookup;
        this.learning = learning;
        this.inquiries = inquiries;
        this.tree = tree;
        this.staff = staff;
        this.clock = clock;
    }

    /** What the replies of an inquiry name, in their order; of one that was merged, what lies under its own number. */
    @PreAuthorize("hasAuthority('faq:read') and hasAuthority('inquiry:read')")
    public List<CitedEntry> of(String number) {
        inquiries.version(number);
        return shown(citations.of(number, clock.instant()));
    }

    /** The same of messages that the person reads anyway, wherever they lie. */
    @PreAuthorize("hasAuthority('faq:read') and hasAuthority('inquiry:read')")
    public List<CitedEntry> of(Collection<Long> messages) {
        return messages.isEmpty() ? List.of() : shown(citations.of(messages, clock.instant()));
    }

    private List<CitedEntry> shown(List<Citation> rows) {
        var entries = faqs.rows(rows.stream().map(Citation::entry).distinct().toList()).stream()
                .collect(Collectors.toMap(FaqRow::id, Function.identity()));
        return rows.stream()
                .filter(row -> entries.containsKey(row.entry()))
                .map(row -> new CitedEntry(Objects.requireNonNull(entries.get(row.entry())), row))
                .toList();
    }

    /** With those of what was merged into it. */
    public TimesCited times(FaqId entry) {
        return counts.of(known(entry), clock.instant());
    }

    /** Inquiries of the person's queues in which the entry, or one that was merged into it, is named, the newest first. */
    @PreAuthorize("hasAuthority('faq:read') and hasAuthority('inquiry:read')")
    public Page<CitingInquiry> inquiries(FaqId entry, int size, @Nullable String cursor) {
        var entries = known(entry);
        var queues = inquiries.seenQueues();
        var now = clock.instant();
        return Sieve.page(
                (after, limit) -> after == null
                        ? citations.page(entries, queues, now, END, Long.MAX_VALUE, limit)
                        : citations.page(entries, queues, now, after.instant(0), after.number(1), limit),
                this::citing,
                last -> Cursor.of(last.at(), last.id()),
                size,
                Cursor.read(cursor, 2));
    }

    private Map<Citation, CitingInquiry> citing(List<Citation> rows) {
        var seen = inquiries
                .rows(rows.stream().map(Citation::inquiry).distinct().toList())
                .stream()
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        return rows.stream()
                .filter(row -> seen.containsKey(row.inquiry()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        row -> new CitingInquiry(Objects.requireNonNull(seen.get(row.inquiry())), row)));
    }

    /** Entries of the person's categories that were cited in so many days, the most cited first; null means all categories. */
    public Page<OftenCited> most(int days, @Nullable String category, int size, @Nullable String cursor) {
        var period = Period.of(days, clock.instant());
        var these = category == null && staff.categories().isEmpty() ? null : lookup.in(covered(category));
        var merged = lookup.merged();
        return Sieve.page(
                (after, limit) -> after == null
                        ? counts.most(period, these, merged, Long.MAX_VALUE, Long.MAX_VALUE, limit)
                        : counts.most(period, these, merged, after.number(0), after.number(1), limit),
                this::often,
                last -> Cursor.of(last.times(), last.entry()),
                size,
                Cursor.read(cursor, 2));
    }

    private Collection<String> covered(@Nullable String category) {
        return category == null
                ? staff.categories()
                : tree.branch(category).stream().filter(staff::covers).toList();
    }

    private Map<CitationCounts.Row, OftenCited> often(List<CitationCounts.Row> rows) {
        var entries = faqs.rows(rows.stream().map(CitationCounts.Row::entry).toList()).stream()
                .collect(Collectors.toMap(FaqRow::id, Function.identity()));
        var votes = learning.live(entries.keySet());
        return rows.stream()
                .filter(row -> entries.containsKey(row.entry()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        row -> new OftenCited(
                                Objects.requireNonNull(entries.get(row.entry())),
                                row.times(),
                                row.before(),
                                row.lastAt(),
                                votes.getOrDefault(row.entry(), Tally.NONE))));
    }

    /** With what was merged into it, as readers of that come here. */
    private List<FaqId> known(FaqId entry) {
        if (faqs.rows(List.of(entry)).isEmpty()) {
            throw Refusal.notFound();
        }
        return lookup.here(entry);
    }
}
