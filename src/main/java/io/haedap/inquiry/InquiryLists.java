package io.haedap.inquiry;

import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists by key. Each queue and state is a short range of one index, whatever the filter and however many inquiries there
 * are; the ranges are merged.
 */
@Repository
class InquiryLists {

    private static final String LIST = """
            select i.*
              from unnest(cast(:queues as text[])) q (queue)
             cross join unnest(cast(:statuses as text[])) s (status)
             cross join lateral (
                   select %1$s, i.%2$s as place
                     from inquiry.inquiry i
                    where i.queue = q.queue and i.status = s.status and (i.%2$s, i.id) %3$s (:at, :id)%5$s
                    order by i.%2$s %4$s, i.id %4$s
                    limit :limit) i
             order by i.place %4$s, i.id %4$s
             limit :limit
            """;
    private static final String OF_CUSTOMER = "select " + Inquiries.COLUMNS + """
              from inquiry.inquiry i
             where i.customer = :customer and i.id <> :id and i.queue = any (:queues)
               and (i.received_at, i.id) < (:at, :before)
             order by i.received_at desc, i.id desc
             limit :limit
            """;
    private static final String BASES = """
            select i.number, i.language,
                   (select coalesce(max(m.id), 0)
                      from inquiry.message m
                     where m.inquiry = any (array(select i.id union all
                                                  select g.origin from inquiry.merge g
                                                   where g.target = i.id and g.parted_at is null))) as last
              from inquiry.inquiry i
             where i.number = any (:numbers) and i.queue = any (:queues)
            """;
    private static final String ESCALATED = "select " + Inquiries.COLUMNS + """
              from inquiry.inquiry i
             where i.escalated_at is not null and i.queue = any (:queues)
               and i.status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD')
             order by i.escalated_at, i.id
             limit :limit
            """;
    private static final Map<InquirySort, String> ALL = texts("");
    private static final Map<InquirySort, String> OF_ASSIGNEE = texts(" and i.assignee = :assignee");

    private final JdbcClient jdbc;

    InquiryLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Inquiry> page(InquiryFilter filter, Collection<String> queues, @Nullable Cursor after, int limit) {
        var up = filter.sort().isAscending();
        var start = up ? OffsetDateTime.MIN : OffsetDateTime.MAX;
        var assignee = filter.assignee();
        var sql = (assignee == null ? ALL : OF_ASSIGNEE).get(filter.sort());
        return jdbc.sql(java.util.Objects.requireNonNull(sql))
                .param("queues", queues.toArray(String[]::new))
                .param("statuses", names(filter.statuses()))
                .param("assignee", assignee == null ? null : assignee.value(), Types.OTHER)
                .param("at", after == null ? start : after.instant(0).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? (up ? 0 : Long.MAX_VALUE) : after.number(1))
                .param("limit", limit)
                .query(Inquiries::inquiry)
                .list();
    }

    List<Inquiry> ofCustomer(Inquiry known, Collection<String> queues, @Nullable Cursor after, int limit) {
        return jdbc.sql(OF_CUSTOMER)
                .param("customer", known.customer().value())
                .param("id", known.id())
                .param(
                        "at",
                        after == null ? OffsetDateTime.MAX : after.instant(0).atOffset(ZoneOffset.UTC))
                .param("before", after == null ? Long.MAX_VALUE : after.number(1))
                .param("queues", queues.toArray(String[]::new))
                .param("limit", limit)
                .query(Inquiries::inquiry)
                .list();
    }

    List<Inquiry> escalated(Collection<String> queues, int limit) {
        return jdbc.sql(ESCALATED)
                .param("queues", queues.toArray(String[]::new))
                .param("limit", limit)
                .query(Inquiries::inquiry)
                .list();
    }

    Map<String, ReplyBasis> bases(Collection<String> numbers, Collection<String> queues) {
        var bases = new HashMap<String, ReplyBasis>();
        jdbc.sql(BASES)
                .param("numbers", numbers.toArray(String[]::new))
                .param("queues", queues.toArray(String[]::new))
                .query(row -> {
                    bases.put(
                            row.getString("number"),
                            new ReplyBasis(Language.ofTag(row.getString("language")), row.getString("last")));
                });
        return bases;
    }

    static Cursor cursor(InquirySort sort, Inquiry last) {
        return Cursor.of(
                switch (sort) {
                    case DUE_FIRST, DUE_LAST -> last.dueAt();
                    case OLDEST_FIRST, NEWEST_FIRST -> last.receivedAt();
                    case URGENT_FIRST, URGENT_LAST -> last.handling().priority().rankedAt(last.dueAt());
                },
                last.id());
    }

    private static String[] names(Collection<InquiryStatus> statuses) {
        return statuses.stream().map(InquiryStatus::name).toArray(String[]::new);
    }

    private static Map<InquirySort, String> texts(String more) {
        var texts = new EnumMap<InquirySort, String>(InquirySort.class);
        for (var sort : InquirySort.values()) {
            var up = sort.isAscending();
            texts.put(
                    sort, LIST.formatted(Inquiries.COLUMNS, sort.column(), up ? ">" : "<", up ? "asc" : "desc", more));
        }
        return texts;
    }
}
