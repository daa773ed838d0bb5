package io.haedap.inquiry;

import io.haedap.shared.Cursor;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists that are narrowed by what no index leads to. Each queue and state, or each state of one hand, is a stretch of one
 * index that holds all that is asked for; so many of its entries are walked and no more. Where few fit, a page is shorter than asked
 * for and says where to go on: no question costs more the more inquiries there are.
 */
@Repository
class InquiryWalks {

    /** What was found, and from where to go on; null where nothing is left. */
    record Walk(List<Inquiry> rows, @Nullable Cursor next) {}

    /** What fits, as the statements ask. */
    private record Wanted(
            InquiryFilter filter, Collection<String> queues, Collection<String> categories, Instant now) {}

    /** A place in an order. */
    private record Place(OffsetDateTime at, long id) {}

    private static final int ENTRIES = 30_000;
    private static final int ROUNDS = 3;
    private static final Duration SOON = Duration.ofHours(2);

    private static final String STRETCHES = """
              from unnest(cast(:queues as text[])) q (queue)
             cross join unnest(cast(:statuses as text[])) s (status)
             cross join lateral (
                   select i.id, i.%2$s
                     from inquiry.inquiry i
                    where i.queue = q.queue and i.status = s.status
            """;
    private static final String STRETCHES_OF_HAND = """
              from unnest(cast(:statuses as text[])) s (status)
             cross join lateral (
                   select i.id, i.%2$s
                     from inquiry.inquiry i
                    where i.assignee = :assignee and i.status = s.status
            """;
    private static final String REACH = """
                      and (i.%2$s, i.id) %3$s (:at, :id) and i.%2$s >= :low and i.%2$s < :high
            """;
    /** The nearest end of all stretches: beyond it some were not walked. */
    private static final String EDGE = "select w.%2$s, w.id\n" + "%6$s" + REACH + """
                    order by i.%2$s %4$s, i.id %4$s
                   offset :walk limit 1) w
             order by w.%2$s %4$s, w.id %4$s
             limit 1
            """;

    private static final String HITS = "select %1$s\n  from (select w.id\n" + "%6$s" + REACH + """
                      and (i.%2$s, i.id) %5$s (:edge, :edgeId)
                      and i.queue = any (:queues)
                      and (cardinality(:categories) = 0 or i.category = any (:categories))
                      and (cast(:channel as text) is null or i.channel = :channel)
                      and (cast(:language as text) is null or i.language = :language)
                      and (i.unanswered or not :unanswered)
                      and (cast(:priority as text) is null or i.priority = :priority)
                      and (cast(:tag as text) is null
                           or exists (select from inquiry.tag t where t.inquiry = i.id and t.tag = :tag))
                      and i.received_at >= :from and i.received_at < :until
                      and i.due_at >= :dueFrom and i.due_at < :dueUntil
                    order by i.%2$s %4$s, i.id %4$s
                    limit :limit) w
             order by w.%2$s %4$s, w.id %4$s
             limit :limit) hit
              join inquiry.inquiry i on i.id = hit.id
             order by i.%2$s %4$s, i.id %4$s
            """;

    private final JdbcClient jdbc;
    private final Map<InquirySort, String> edges = new EnumMap<>(InquirySort.class);
    private final Map<InquirySort, String> edgesOfHand = new EnumMap<>(InquirySort.class);
    private final Map<InquirySort, String> hits = new EnumMap<>(InquirySort.class);
    private final Map<InquirySort, String> hitsOfHand = new EnumMap<>(InquirySort.class);

    InquiryWalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (var sort : InquirySort.values()) {
            edges.put(sort, text(EDGE, sort, STRETCHES));
            edgesOfHand.put(sort, text(EDGE, sort, STRETCHES_OF_HAND));
            hits.put(sort, text(HITS, sort, STRETCHES));
            hitsOfHand.put(sort, text(HITS, sort, STRETCHES_OF_HAND));
        }
    }

    private static String text(String sql, InquirySort sort, String stretches) {
        var up = sort.isAscending();
        var words = new Object[] {
            Inquiries.COLUMNS, sort.column(), up ? ">" : "<", up ? "asc" : "desc", up ? "<=" : ">=", ""
        };
        words[5] = stretches.formatted(words);
        return sql.formatted(words);
    }

    Walk page(
            InquiryFilter filter,
            Collection<String> queues,
            Collection<String> categories,
            @Nullable Cursor after,
            int limit,
            Instant now) {
        var wanted = new Wanted(filter, queues, categories, now);
        var stretches = filter.statuses().size() * (filter.assignee() == null ? queues.size() : 1);
        int walk = ENTRIES / Math.max(1, stretches);
        var rows = new ArrayList<Inquiry>();
        var from = after == null ? start(filter.sort()) : place(after);
        for (int round = 0; round < ROUNDS; round++) {
            var edge = edge(wanted, from, walk);
            rows.addAll(hits(wanted, from, edge.orElse(end(filter.sort())), limit - rows.size()));
            if (rows.size() >= limit) {
                return new Walk(rows, null);
            }
            if (edge.isEmpty()) {
                return new Walk(rows, null);
            }
            from = edge.get();
        }
        return new Walk(rows, Cursor.of(from.at().toInstant(), from.id()));
    }

    private Optional<Place> edge(Wanted wanted, Place from, int walk) {
        var sql = (wanted.filter().assignee() == null ? edges : edgesOfHand)
                .get(wanted.filter().sort());
        return bound(sql, wanted, from)
                .param("walk", walk - 1)
                .query((row, number) -> new Place(row.getObject(1, OffsetDateTime.class), row.getLong(2)))
                .optional();
    }

    private List<Inquiry> hits(Wanted wanted, Place from, Place edge, int limit) {
        var filter = wanted.filter();
        var narrowing = filter.narrowing();
        var sql = (filter.assignee() == null ? hits : hitsOfHand).get(filter.sort());
        var channel = narrowing.channel();
        var language = narrowing.language();
        var priority = narrowing.priority();
        return bound(sql, wanted, from)
                .param("edge", edge.at())
                .param("edgeId", edge.id())
                .param("categories", wanted.categories().toArray(String[]::new))
                .param("channel", channel == null ? null : channel.name())
                .param("language", language == null ? null : language.tag())
                .param("unanswered", narrowing.unanswered())
                .param("priority", priority == null ? null : priority.name())
                .param("tag", narrowing.tag())
                .param("from", lowest(narrowing.from()))
                .param("until", highest(narrowing.until()))
                .param("dueFrom", lowest(dueFrom(wanted)))
                .param("dueUntil", highest(dueUntil(wanted)))
                .param("limit", limit)
                .query(Inquiries::inquiry)
                .list();
    }

    private JdbcClient.StatementSpec bound(@Nullable String sql, Wanted wanted, Place from) {
        var filter = wanted.filter();
        var assignee = filter.assignee();
        var narrowing = filter.narrowing();
        var due = dueFrom(wanted);
        // nothing is promised for before it was received
        var dueLow = due == null ? narrowing.from() : due;
        var dueHigh = dueUntil(wanted);
        var low = switch (filter.sort()) {
            case DUE_FIRST, DUE_LAST -> dueLow;
            case OLDEST_FIRST, NEWEST_FIRST -> narrowing.from();
            case URGENT_FIRST, URGENT_LAST ->
                Objects.requireNonNullElse(narrowing.priority(), Priority.URGENT)
                        .rankedAt(Objects.requireNonNullElse(dueLow, Priority.EARLIEST));
        };
        var high = switch (filter.sort()) {
            case DUE_FIRST, DUE_LAST -> dueHigh;
            case OLDEST_FIRST, NEWEST_FIRST -> narrowing.until();
            case URGENT_FIRST, URGENT_LAST ->
                Objects.requireNonNullElse(narrowing.priority(), Priority.LOW)
                        .rankedAt(Objects.requireNonNullElse(dueHigh, Priority.LATEST));
        };
        return jdbc.sql(Objects.requireNonNull(sql))
                .param("queues", wanted.queues().toArray(String[]::new))
                .param(
                        "statuses",
                        filter.statuses().stream().map(InquiryStatus::name).toArray(String[]::new))
                .param("assignee", assignee == null ? null : (UUID) assignee.value(), Types.OTHER)
                .param("at", from.at())
                .param("id", from.id())
                .param("low", lowest(low))
                .param("high", highest(high));
    }

    private static @Nullable Instant dueFrom(Wanted wanted) {
        return wanted.filter().narrowing().due() == Narrowing.Due.SOON ? wanted.now() : null;
    }

    private static @Nullable Instant dueUntil(Wanted wanted) {
        var due = wanted.filter().narrowing().due();
        if (due == null) {
            return null;
        }
        return due == Narrowing.Due.LATE ? wanted.now() : wanted.now().plus(SOON);
    }

    private static OffsetDateTime lowest(@Nullable Instant at) {
        return at == null ? OffsetDateTime.MIN : at.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime highest(@Nullable Instant at) {
        return at == null ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }

    private static Place start(InquirySort sort) {
        return sort.isAscending() ? new Place(OffsetDateTime.MIN, 0) : new Place(OffsetDateTime.MAX, Long.MAX_VALUE);
    }

    private static Place end(InquirySort sort) {
        return sort.isAscending() ? new Place(OffsetDateTime.MAX, Long.MAX_VALUE) : new Place(OffsetDateTime.MIN, 0);
    }

    private static Place place(Cursor cursor) {
        return new Place(cursor.instant(0).atOffset(ZoneOffset.UTC), cursor.number(1));
    }
}
