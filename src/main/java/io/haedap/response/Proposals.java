package io.haedap.response;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffRequest;
import io.haedap.search.StaffSearch;
import io.haedap.shared.Language;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Guesses which inquiries are about an incident: by its title and its services, among what came in since shortly before it began. */
@Component
class Proposals {

    private static final String TYPE = "inquiry";
    private static final int HITS = 60;
    private static final int MOST = 20;
    /** So much of the best one's score, or it is about something else. */
    private static final double AS_GOOD = 0.6;
    /** Customers notice first. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final StaffSearch search;
    private final InquiryBoard inquiries;
    private final Links links;

    Proposals(StaffSearch search, InquiryBoard inquiries, Links links) {
        this.search = search;
        this.inquiries = inquiries;
        this.links = links;
    }

    List<InquiryRow> of(Incident incident) {
        var numbers = Stream.of(Language.KO, Language.EN)
                .flatMap(language -> wordings(incident, language))
                .distinct()
                .flatMap(words -> likely(words).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var taken = links.taken(incident.id(), numbers);
        numbers.removeAll(taken);
        var rows = inquiries.rows(numbers).stream()
                .filter(row -> InquiryStatus.UNFINISHED.contains(row.status()))
                .filter(row -> row.receivedAt().isAfter(incident.startedAt().minus(AHEAD)))
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        return numbers.stream()
                .map(rows::get)
                .flatMap(Stream::ofNullable)
                .limit(MOST)
                .toList();
    }

    private static Stream<String> wordings(Incident incident, Language language) {
        var services = incident.services().stream().map(AffectedService::name).map(name -> name.in(language));
        return Stream.concat(Stream.of(incident.name().in(language)), services);
    }

    private Set<String> likely(String words) {
        var hits =
                search.find(new StaffRequest(words, TYPE, 0, HITS, true, false)).items();
        if (hits.isEmpty()) {
            return Set.of();
        }
        var least = hits.getFirst().score() * AS_GOOD;
        return hits.stream()
                .filter(hit -> hit.score() >= least)
                .map(StaffHit::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
