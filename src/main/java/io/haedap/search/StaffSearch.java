package io.haedap.search;

import io.haedap.shared.PersonalDataRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds what staff may find, each within their own rights, which are part of the question to the index: what somebody may not see is
 * not even counted for them. That texts about customers were shown is recorded before they are.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class StaffSearch {

    private final StaffKinds kinds;
    private final NodeIndex index;
    private final SearchDocuments documents;
    private final StaffWording wording;
    private final ApplicationEventPublisher events;

    StaffSearch(
            StaffKinds kinds,
            NodeIndexes indexes,
            SearchDocuments documents,
            StaffWording wording,
            ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.index = indexes.of(Audience.STAFF);
        this.documents = documents;
        this.wording = wording;
        this.events = events;
    }

    /** The kinds of which the person may find something, in their order. */
    public List<StaffKind> kinds() {
        return kinds.open();
    }

    /** False while this node still builds its first index: what is not found may be there all the same. */
    public boolean isReady() {
        return index.isReady();
    }

    /** The best matches of a type, null for all; corrected where that is clearly meant. */
    public StaffResult find(String typed, @Nullable String type, int skip, int size) {
        return find(new StaffRequest(typed, type, skip, size, false, false));
    }

    /** The best matches among all that the person may find, as they are typed or as they were meant. */
    public StaffResult find(StaffRequest request) {
        var tidy = SearchQuery.tidy(request.typed());
        var reach = StaffReach.of(kinds(), request.withAside());
        if (tidy.isEmpty() || reach.isNowhere() || request.size() < 1) {
            return StaffResult.nothing();
        }
        var called = kinds().stream().flatMap(kind -> kind.named(tidy).stream()).toList();
        var found = found(tidy, reach, request, request.asTyped() || !called.isEmpty());
        var named = request.skip() > 0 ? List.<StaffHit>of() : called;
        record(Stream.concat(named.stream(), found.items().stream()).toList());
        return new StaffResult(
                kinds.withStates(named),
                kinds.withStates(found.items()),
                found.total(),
                found.counts(),
                found.correctedQuery(),
                found.weak() && called.isEmpty());
    }

    private StaffResult found(String tidy, StaffReach reach, StaffRequest request, boolean asTyped) {
        int size = request.skip() + request.size();
        return index.ask(searcher -> {
            var typed = StaffReading.of(searcher, tidy, reach, request.type(), size);
            var best = typed;
            if (!asTyped) {
                var others = new ArrayList<StaffReading>();
                for (var other : wording.others(searcher, typed, reach)) {
                    others.add(StaffReading.of(searcher, other, reach, request.type(), size));
                }
                best = StaffWording.best(typed, others);
            }
            var found = best.found(searcher, request.skip());
            var standing = reach.within(documents.current(Audience.STAFF, found));
            var hits = best.hits(searcher, standing).stream().map(reach::shown).toList();
            long total = Math.max(hits.size(), best.total() - (found.size() - hits.size()));
            return new StaffResult(
                    List.of(), hits, total, best.counts(), best == typed ? null : best.text(), best.isWeak());
        });
    }

    /** One line for each kind, which names all that were shown. */
    private void record(List<StaffHit> shown) {
        for (var kind : kinds()) {
            var of = new HashSet<String>();
            shown.stream()
                    .filter(hit -> kind.isPersonal() && hit.type().equals(kind.type()))
                    .forEach(hit -> of.add(hit.id()));
            if (!of.isEmpty()) {
                var numbers = of.stream().sorted().toList();
                events.publishEvent(new PersonalDataRead(kind.type() + ":search", "search-hits", null, numbers));
            }
        }
    }
}
