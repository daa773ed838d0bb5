package io.haedap.faq;

import io.haedap.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one entry up for another: its addresses answer with the other's, its readings count there, what named it as related
 * leads there. Reopening the entry takes all of it back. Takes both rights, because it writes and withdraws.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('faq:write') and hasAuthority('faq:archive')")
public class FaqMergeDesk {

    private static final String PREVIEW = """
            select (select count(*) from faq.slug where entry = :id) as addresses,
                   (select coalesce(sum(count), 0) from faq.reading where entry = :id and day > current_date - 90) as readings,
                   (select count(*)
                      from faq.entry e
                      join faq.revision r on r.entry = e.id and r.number = e.live_revision
                     where e.id <> :into and r.related @> array [cast(:id as bigint)]) as links,
                   (select count(*) from faq.entry where leads_to = :id) as merged
            """;

    private final Entries entries;
    private final FaqPublisher publisher;
    private final FaqBoard board;
    private final LiveElsewhere elsewhere;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    FaqMergeDesk(
            Entries entries,
            FaqPublisher publisher,
            FaqBoard board,
            LiveElsewhere elsewhere,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.entries = entries;
        this.publisher = publisher;
        this.board = board;
        this.elsewhere = elsewhere;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** What merging would do; refuses like the merge itself. */
    @Transactional(readOnly = true)
    public FaqMergePreview preview(FaqId id, FaqId into) {
        var from = board.details(id);
        var to = target(into);
        check(from, to);
        return jdbc.sql(PREVIEW)
                .param("id", id.value())
                .param("into", into.value())
                .query((row, number) -> new FaqMergePreview(
                        from,
                        to,
                        row.getLong("addresses"),
                        row.getLong("readings"),
                        row.getLong("links"),
                        row.getLong("merged")))
                .single();
    }

    public FaqDetails merge(FaqId id, int revision, FaqId into) {
        check(board.details(id), target(into));
        var locked = entries.both(id, into);
        if (elsewhere.isSo(locked.get(0))) {
            throw Refusal.forbidden("faq-foreign-category");
        }
        var merged = locked.get(0).merged(revision, locked.get(1));
        publisher.withdraw(merged, "archived");
        entries.leadOn(id, into);
        events.publishEvent(new FaqMerged(id, into));
        return board.details(id);
    }

    /** A target that this person's rights do not reach is answered like one that is not there. */
    private FaqDetails target(FaqId into) {
        try {
            return board.details(into);
        } catch (Refusal unknown) {
            throw Refusal.invalid("into", "faq-merge-unknown");
        }
    }

    private void check(FaqDetails from, FaqDetails into) {
        if (from.id().equals(into.id())) {
            throw Refusal.invalid("into", "faq-merge-itself");
        }
        if (into.liveRevision() == null) {
            throw Refusal.invalid("into", "faq-merge-not-live");
        }
        if (!entries.isPublic(into.id()) && entries.wasPublic(from.id())) {
            throw Refusal.invalid("into", "faq-merge-staff-only");
        }
    }
}
