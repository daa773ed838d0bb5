package io.haedap.inquiry.queue;

import io.haedap.customer.CustomerId;
import io.haedap.inquiry.Channel;
import io.haedap.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in, newest first, as it came in: rules are tried on it. */
@Repository
class PastInquiries {

    record Past(
            long id,
            String number,
            String category,
            String subject,
            String body,
            Language language,
            Channel channel,
            CustomerId customer) {}

    private static final String BEFORE = """
            select i.id, i.number, i.category, i.subject, coalesce(m.body, '') || coalesce(a.said, '') as body, i.language,
                   i.channel, i.customer
              from inquiry.inquiry i
              left join lateral (select body
                                   from inquiry.message
                                  where inquiry = i.id and kind = 'CUSTOMER'
                                  order by id
                                  limit 1) m on true
              left join lateral (select string_agg(e'\\n' || q.slug || '=' || said, '' order by position) as said
                                   from inquiry.answer join inquiry.question q on q.id = question
                                  cross join unnest(given) as said
                                  where inquiry = i.id and not q.personal) a on true
             where i.id < :before and i.queue = any (:queues)
             order by i.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    PastInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Past> before(long id, Collection<String> queues, int limit) {
        return jdbc.sql(BEFORE)
                .param("before", id)
                .param("queues", queues.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new Past(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("category"),
                        row.getString("subject"),
                        row.getString("body"),
                        Language.ofTag(row.getString("language")),
                        Channel.valueOf(row.getString("channel")),
                        new CustomerId(row.getObject("customer", UUID.class))))
                .list();
    }
}
