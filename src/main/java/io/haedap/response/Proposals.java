package io.haedap.response;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.Narrowing;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffRequest;
import io.haedap.search.StaffSearch;
import io.haedap.status.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Guesses which inquiries are about an incident, among what came in since shortly before it began and nobody answered: by the words of
 * its title, its services and what was told of it; while it is on, by the categories that are tied to its services too.
 */
@Component
class Proposals {

    private static final String TYPE = "inquiry";
    private static final int HITS = 60;
    private static final int MOST = 50;
    private static final int PAGE = 100;
    private static final int PAGES = 10;
    /** So much of the best one's score, or it is about something else. */
    private static final double AS_GOOD = 0.6;
    /** Customers notice first. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final StaffSearch search;
    private final InquiryBoard inquiries;
    private final Links links;
    private final Dismissals dismissals;
    private final OutageCategories ties;

    Proposals(StaffSearch search, InquiryBoard inquiries, Links links, Dismissals dismissals, OutageCategories ties) {
        this.search = search;
        this.inquiries = inquiries;
        this.links = links;
        this.dismissals = dismissals;
        this.ties = ties;
    }

    /** The earliest receipt of what can be about it. */
    static Instant since(Incident incident) {
        return incident.startedAt().minus(AHEAD);
    }

    /** Those for whom most speaks first, of equal ones those that came in last. */
    List<Proposal> of(Incident incident) {
        var words = byWords(incident);
        var rows = new LinkedHashMap<String, InquiryRow>();
        var fitting = inquiries.rows(free(incident, words.keySet())).stream()
                .filter(row -> InquiryStatus.UNFINISHED.contains(row.status()))
                .filter(row -> !row.receivedAt().isBefore(since(incident)));
        fitting.forEach(row -> rows.put(row.number(), row));
        var tied = incident.status().isOpen() ? ties.of(incident) : Set.<String>of();
        tied.forEach(category -> filed(incident, category).forEach(row -> rows.putIfAbsent(row.number(), row)));
        return rows.values().stream()
                .map(row -> new Proposal(
                        row,
                        new Likeness(
                                ties.covers(tied, row.category()) ? row.category() : null,
                                words.getOrDefault(row.number(), List.of()))))
                .sorted(Comparator.comparingInt((Proposal one) -> one.likeness().kinds())
                        .thenComparing(one -> one.inquiry().receivedAt())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** By number, the words that speak for it. */
    private Map<String, List<String>> byWords(Incident incident) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var wording : Wording.of(incident)) {
            var result = search.find(new StaffRequest(wording.words(), TYPE, 0, HITS, true, false));
            var hits = result.items();
            if (hits.isEmpty() || wording.isLoose() && result.weak()) {
                continue;
            }
            var least = hits.getFirst().score() * AS_GOOD;
            for (var hit : hits) {
                var shared = hit.score() < least ? List.<String>of() : wording.shared(text(hit));
                if (!shared.isEmpty()) {
                    found.merge(hit.id(), shared, Wording::joined);
                }
            }
        }
        return found;
    }

    private static String text(StaffHit hit) {
        return hit.title() + " " + hit.snippet().replace("\u0002", "").replace("\u0003", "");
    }

    /** Those in the category, or below it, the newest first. */
    private List<InquiryRow> filed(Incident incident, String category) {
        var filter = new InquiryFilter(
                null,
                InquiryStatus.UNFINISHED,
                null,
                false,
                InquirySort.NEWEST_FIRST,
                new Narrowing(category, null, null, false, null, since(incident), null));
        var found = new ArrayList<InquiryRow>();
        @Nullable String cursor = null;
        for (int i = 0; i < PAGES && found.size() < MOST && (i == 0 || cursor != null); i++) {
            var page = inquiries.page(filter, PAGE, cursor);
            var free =
                    free(incident, page.items().stream().map(InquiryRow::number).toList());
            page.items().stream().filter(row -> free.contains(row.number())).forEach(found::add);
            cursor = page.nextCursor();
        }
        return found;
    }

    /** Those of them that can be linked to it and of which nobody said that they are not about it. */
    private Set<String> free(Incident incident, Collection<String> numbers) {
        var taken = links.taken(incident.id(), numbers);
        taken.addAll(dismissals.among(incident.id(), numbers));
        return numbers.stream().filter(number -> !taken.contains(number)).collect(Collectors.toSet());
    }
}
