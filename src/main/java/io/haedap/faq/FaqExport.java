package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Cursor;
import io.haedap.shared.Faults;
import io.haedap.shared.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All entries of the categories that a person's rights reach, in the order of their ids. */
@Service
@Transactional
@PreAuthorize("hasAuthority('faq:export')")
public class FaqExport {

    private static final int PAGE = 200;

    private final Entries entries;
    private final Revisions revisions;
    private final ExternalIds ids;
    private final ImportedPlaces places;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;

    FaqExport(
            Entries entries,
            Revisions revisions,
            ExternalIds ids,
            ImportedPlaces places,
            CurrentStaff staff,
            ApplicationEventPublisher events) {
        this.places = places;
        this.entries = entries;
        this.revisions = revisions;
        this.ids = ids;
        this.staff = staff;
        this.events = events;
    }

    /** Some lines, the first ones without a cursor; the beginning of an export is recorded with its reason, if any. */
    public Page<ExportedFaq> page(@Nullable String reason, @Nullable String cursor) {
        new Faults().optionalText("reason", reason, 500).refuse();
        var after = Cursor.read(cursor, 1);
        if (after == null) {
            events.publishEvent(new FaqsExported(reason == null ? "" : reason));
        }
        var page = Page.of(
                entries.after(after == null ? 0 : after.number(0), PAGE + 1), PAGE, entry -> Cursor.of(entry.id()));
        return new Page<>(lines(page.items()), page.nextCursor());
    }

    private List<ExportedFaq> lines(List<Entry> shown) {
        var contents = new HashMap<FaqId, Map<Integer, FaqContent>>();
        var related = new HashSet<FaqId>();
        revisions.contents(shown.stream().map(Entry::id).toList()).forEach(one -> {
            contents.computeIfAbsent(one.entry(), _ -> new HashMap<>()).put(one.number(), one.content());
            related.addAll(one.content().related());
            related.addAll(LinkedTexts.in(one.content()).values());
        });
        shown.forEach(entry -> related.addAll(merged(entry)));
        var here = places.of(shown.stream().map(Entry::id).toList());
        var names = ids.namesOf(related);
        var lines = new ArrayList<ExportedFaq>();
        for (var entry : shown) {
            var of = contents.getOrDefault(entry.id(), Map.of());
            var newest = Objects.requireNonNull(of.get(entry.revision()));
            var live = entry.liveRevision();
            if (staff.covers(newest.categorySlug())) {
                if (live != null && live != entry.revision()) {
                    lines.add(line(entry, FaqStatus.PUBLISHED, Objects.requireNonNull(of.get(live)), names, here));
                }
                lines.add(line(entry, entry.status(), newest, names, here));
            }
        }
        return lines;
    }

    private static List<FaqId> merged(Entry entry) {
        return entry.mergedInto() == null ? List.of() : List.of(entry.mergedInto());
    }

    private ExportedFaq line(
            Entry entry, FaqStatus status, FaqContent content, Map<FaqId, String> names, Map<FaqId, FaqPlace> places) {
        var place = status == FaqStatus.PUBLISHED ? places.get(entry.id()) : null;
        return new ExportedFaq(
                Objects.requireNonNullElseGet(entry.externalId(), () -> ids.nameOf(entry.id())),
                content.categorySlug(),
                status,
                content.visibility(),
                content.translations(),
                content.tags(),
                status == FaqStatus.SCHEDULED ? entry.publishAt() : null,
                content.unpublishAt(),
                content.verifyBy(),
                content.related().stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .toList(),
                content.synonyms(),
                content.held() == null ? null : content.held().tag(),
                place == null ? null : place.pinned(),
                place == null ? null : place.position(),
                entry.mergedInto() == null ? null : names.get(entry.mergedInto()),
                links(content, names));
    }

    private static Map<String, String> links(FaqContent content, Map<FaqId, String> names) {
        var links = new TreeMap<String, String>();
        LinkedTexts.in(content).forEach((address, id) -> {
            var name = names.get(id);
            if (name != null) {
                links.put(address, name);
            }
        });
        return links;
    }
}
