package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Some hundred lines of an import, no external id twice, in one transaction and in few statements. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportChunk {

    /** An entry as it stands, its newest and its live content, and the last number that a revision of it ever had. */
    private record Standing(
            Entry entry, FaqContent newest, @Nullable FaqContent live, int last, FaqPlace place) {}

    /** What has to be done for a line; {@code standing} is null for a new entry. */
    private record Deed(
            String externalId,
            FaqContent content,
            @Nullable FaqStatus to,
            @Nullable Standing standing,
            @Nullable FaqPlace place,
            @Nullable FaqId mergedInto) {}

    private final Entries entries;
    private final Revisions revisions;
    private final FaqRules rules;
    private final ExternalIds ids;
    private final FaqPublisher publisher;
    private final ImportedPlaces places;
    private final CurrentStaff staff;
    private final Clock clock;

    ImportChunk(
            Entries entries,
            Revisions revisions,
            FaqRules rules,
            ExternalIds ids,
            FaqPublisher publisher,
            ImportedPlaces places,
            CurrentStaff staff,
            Clock clock) {
        this.places = places;
        this.entries = entries;
        this.revisions = revisions;
        this.rules = rules;
        this.ids = ids;
        this.publisher = publisher;
        this.staff = staff;
        this.clock = clock;
    }

    void take(List<ImportedFaq> lines, ImportTally tally) {
        if (!tally.trial()) {
            hold(lines);
        }
        var standing = standing(lines);
        var related = ids.resolve(
                lines.stream().flatMap(line -> line.named().stream()).collect(Collectors.toSet()));
        var writable = new HashSet<>(rules.categories());
        writable.addAll(tally.coming());
        var deeds = new ArrayList<Deed>();
        var moves = new HashMap<FaqId, FaqPlace>();
        for (var line : lines) {
            try {
                var deed = plan(line, standing.get(line.externalId()), related, writable, moves, tally);
                if (deed != null) {
                    deeds.add(deed);
                }
                tally.waits(line, !related.keySet().containsAll(line.named()));
            } catch (Refusal refused) {
                tally.rejected(
                        line,
                        refused.faults().isEmpty()
                                ? List.of(Refusal.Fault.of("status", refused.type()))
                                : refused.faults());
            }
        }
        if (!tally.trial() && !deeds.isEmpty()) {
            carryOut(deeds, moves, clock.instant());
        }
        if (!tally.trial()) {
            places.put(moves);
        }
    }

    private void hold(List<ImportedFaq> lines) {
        var placed = lines.stream().filter(line -> line.place() != null).toList();
        if (!placed.isEmpty()) {
            var asked = placed.stream()
                    .map(line -> Objects.requireNonNull(line.externalId()))
                    .collect(Collectors.toSet());
            var slugs = placed.stream()
                    .map(line -> Objects.requireNonNull(line.content()).categorySlug())
                    .collect(Collectors.toSet());
            places.hold(ids.resolve(asked).values(), slugs);
        }
    }

    private Map<String, Standing> standing(List<ImportedFaq> lines) {
        var asked = lines.stream()
                .map(line -> Objects.requireNonNull(line.externalId()))
                .collect(Collectors.toSet());
        var known = ids.locked(asked);
        var contents = new HashMap<FaqId, Map<Integer, FaqContent>>();
        revisions
                .contents(known.values().stream().map(Entry::id).toList())
                .forEach(one -> contents.computeIfAbsent(one.entry(), _ -> new HashMap<>())
                        .put(one.number(), one.content()));
        var lasts = revisions.lasts(contents.keySet());
        var here = places.of(contents.keySet());
        var standing = new HashMap<String, Standing>();
        known.forEach((externalId, entry) -> {
            var of = contents.getOrDefault(entry.id(), Map.of());
            var live = entry.liveRevision();
            standing.put(
                    externalId,
                    new Standing(
                            entry,
                            Objects.requireNonNull(of.get(entry.revision())),
                            live == null ? null : of.get(live),
                            lasts.getOrDefault(entry.id(), entry.revision()),
                            here.getOrDefault(entry.id(), FaqPlace.NONE)));
        });
        return standing;
    }

    private @Nullable Deed plan(
            ImportedFaq line,
            @Nullable Standing standing,
            Map<String, FaqId> related,
            Set<String> writable,
            Map<FaqId, FaqPlace> moves,
            ImportTally tally) {
        var externalId = Objects.requireNonNull(line.externalId());
        var given = LinkedTexts.rewritten(Objects.requireNonNull(line.content()), line.links(), related);
        var content = rules.accepted(
                given.with(
                        line.related().stream()
                                .map(related::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        given.synonyms()),
                given,
                writable);
        var to = tally.publish() ? Objects.requireNonNullElse(line.status(), FaqStatus.PUBLISHED) : null;
        var tried = tally.tried(externalId);
        if (standing == null && tried == null) {
            tally.created(externalId, content);
            return new Deed(externalId, content, to, null, place(line, to, content), into(line, to, related));
        }
        var into = into(line, to, related);
        if (tried != null
                ? tried.equals(ImportTally.mark(content))
                : stands(Objects.requireNonNull(standing), content, to, into)) {
            var place = place(line, to, content);
            if (tried == null
                    && place != null
                    && !place.equals(Objects.requireNonNull(standing).place())) {
                moves.put(standing.entry().id(), place);
                tally.updated(externalId, content);
            } else {
                tally.unchanged();
            }
            return null;
        }
        if (standing != null) {
            if (!writable.contains(standing.newest().categorySlug())) {
                throw Refusal.invalid("categorySlug", "faq-category");
            }
            var live = standing.live();
            if (live != null && !staff.covers(live.categorySlug())) {
                throw Refusal.invalid("externalId", "faq-foreign-category");
            }
            if (to == null && !standing.entry().status().isWritable()) {
                throw Refusal.invalid("externalId", "faq-import-archived");
            }
        }
        tally.updated(externalId, content);
        return new Deed(externalId, content, to, standing, place(line, to, content), into);
    }

    private static @Nullable FaqPlace place(ImportedFaq line, @Nullable FaqStatus to, FaqContent content) {
        return to == FaqStatus.PUBLISHED && content.visibility() == FaqVisibility.PUBLIC ? line.place() : null;
    }

    private static @Nullable FaqId into(ImportedFaq line, @Nullable FaqStatus to, Map<String, FaqId> known) {
        return to == FaqStatus.ARCHIVED && line.mergedInto() != null ? known.get(line.mergedInto()) : null;
    }

    /** Whether the line says nothing new. */
    private static boolean stands(Standing standing, FaqContent content, @Nullable FaqStatus to, @Nullable FaqId into) {
        var status = standing.entry().status();
        var newest = content.equals(standing.newest());
        var live = content.equals(standing.live());
        return switch (to) {
            case null -> newest || live;
            case DRAFT -> newest || live;
            case PUBLISHED -> live;
            case ARCHIVED ->
                newest
                        && status == FaqStatus.ARCHIVED
                        && (into == null || into.equals(standing.entry().mergedInto()));
            case IN_REVIEW, APPROVED, SCHEDULED -> live || newest && status != FaqStatus.DRAFT && status.isWritable();
        };
    }

    private void carryOut(List<Deed> deeds, Map<FaqId, FaqPlace> moves, Instant now) {
        var fresh = entries.addAll(
                deeds.stream()
                        .filter(deed -> deed.standing() == null)
                        .map(Deed::externalId)
                        .toList(),
                now);
        var written = new ArrayList<Revisions.Written>();
        var moved = new ArrayList<Entry>();
        var live = new LinkedHashMap<FaqId, FaqContent>();
        var merged = new ArrayList<FaqId>();
        for (var deed : deeds) {
            var before = deed.standing();
            var entry = before == null ? Objects.requireNonNull(fresh.get(deed.externalId())) : before.entry();
            if (before == null) {
                written.add(new Revisions.Written(entry.id(), 1, deed.content()));
            } else if (!deed.content().equals(before.newest())) {
                entry = (entry.status().isWritable() ? entry : entry.reopened(entry.revision())).written(before.last());
                written.add(new Revisions.Written(entry.id(), entry.revision(), deed.content()));
            }
            var brought = brought(entry, deed.to(), now);
            if (deed.mergedInto() != null) {
                brought = brought.importedInto(deed.mergedInto());
                merged.add(entry.id());
            }
            moved.add(brought);
            if (deed.place() != null) {
                moves.put(entry.id(), deed.place());
            }
            if (deed.to() == FaqStatus.PUBLISHED) {
                live.put(entry.id(), deed.content());
            }
        }
        revisions.addAll(written, new Revisions.Origin(staff.id(), staff.name(), now, null, null));
        publisher.imported(entries.saveAll(moved, now), live);
        if (!places.lead(merged)) {
            throw Refusal.invalid("mergedInto", "faq-merge-circle");
        }
    }

    /** In the state that the line names; what was approved elsewhere is to be reviewed here. */
    private static Entry brought(Entry entry, @Nullable FaqStatus to, Instant now) {
        return switch (to) {
            case null -> entry;
            case DRAFT -> entry.status().isWritable() ? entry : entry.reopened(entry.revision());
            case PUBLISHED -> entry.imported(now);
            case ARCHIVED -> entry.status().isWritable() ? entry.archived(entry.revision()) : entry;
            case IN_REVIEW, APPROVED, SCHEDULED ->
                entry.status() == FaqStatus.DRAFT ? entry.submitted(entry.revision()) : entry;
        };
    }
}
