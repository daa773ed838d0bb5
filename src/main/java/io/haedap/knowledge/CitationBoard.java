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
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
    private final Clock clock;

    CitationBoard(
            Citations citations,
            CitationCounts counts,
            FaqBoard faqs,
            FaqLookup lookup,
            LearningBoard learning,
            InquiryBoard inquiries,
            CategoryTree tree,
            Clock clock) {
        this.citations = citations;
        this.counts = counts;
        this.faqs = faqs;
        this.lookup = lookup;
        this.learning = learning;
        this.inquiries = inquiries;
        this.tree = tree;
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

    public TimesCited times(FaqId entry) {
        return counts.of(known(entry), clock.instant());
    }

    /** Inquiries of the person's queues in which the entry is named, the newest first. */
    @PreAuthorize("hasAuthority('faq:read') and hasAuthority('inquiry:read')")
    public Page<CitingInquiry> inquiries(FaqId entry, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var here = known(entry);
        var now = clock.instant();
        return Sieve.page(
                after == null
                        ? citations.page(here, now, END, Long.MAX_VALUE)
                        : citations.page(here, now, after.instant(0), after.number(1)),
                last -> citations.page(here, now, last.at(), last.id()),
                this::citing,
                size,
                last -> Cursor.of(last.citation().at(), last.citation().id()));
    }

    private List<CitingInquiry> citing(List<Citation> rows) {
        var seen = inquiries
                .rows(rows.stream().map(Citation::inquiry).distinct().toList())
                .stream()
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        return rows.stream()
                .filter(row -> seen.containsKey(row.inquiry()))
                .map(row -> new CitingInquiry(Objects.requireNonNull(seen.get(row.inquiry())), row))
                .toList();
    }

    /** Entries of the person's categories that were cited in so many days, the most cited first; null means all categories. */
    public Page<OftenCited> most(int days, @Nullable String category, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var period = Period.of(days, clock.instant());
        var branch = category == null ? List.<String>of() : tree.branch(category);
        return Sieve.page(
                after == null
                        ? counts.most(period, Long.MAX_VALUE, Long.MAX_VALUE)
                        : counts.most(period, after.number(0), after.number(1)),
                last -> counts.most(period, last.times(), last.entry().value()),
                rows -> often(rows, branch, category == null),
                size,
                last -> Cursor.of(last.times(), last.entry().id()));
    }

    private List<OftenCited> often(List<CitationCounts.Row> rows, List<String> branch, boolean all) {
        var ids = rows.stream().map(CitationCounts.Row::entry).toList();
        var entries = faqs.rows(ids).stream()
                .filter(entry -> all || branch.contains(entry.categorySlug()))
                .collect(Collectors.toMap(FaqRow::id, Function.identity()));
        var votes = learning.live(entries.keySet());
        return rows.stream()
                .filter(row -> entries.containsKey(row.entry()))
                .map(row -> new OftenCited(
                        Objects.requireNonNull(entries.get(row.entry())),
                        row.times(),
                        row.before(),
                        row.lastAt(),
                        votes.getOrDefault(row.entry(), Tally.NONE)))
                .toList();
    }

    /** With what was merged into it, as readers of that come here. */
    private List<FaqId> known(FaqId entry) {
        if (faqs.rows(List.of(entry)).isEmpty()) {
            throw Refusal.notFound();
        }
        return lookup.here(entry);
    }
}
