package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When entries go out and leave, for calendars. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('faq:read')")
public class FaqDates {

    private static final String BETWEEN = """
            select e.id, e.title_ko, e.title_en, e.publish_at as at, e.revision, true as publishes
              from faq.entry e
             where e.status = 'SCHEDULED' and e.publish_at >= :from and e.publish_at < :until
               and (cardinality(:covered) = 0 or e.category = any (:covered))
             union all
            select e.id, e.title_ko, e.title_en, e.unpublish_at, e.revision, false
              from faq.entry e
             where e.live_revision is not null and e.unpublish_at >= :from and e.unpublish_at < :until
               and (cardinality(:covered) = 0 or e.category = any (:covered))
             order by at, id
             limit :most
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff staff;

    FaqDates(JdbcClient jdbc, CurrentStaff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    /** By time; the end of the span is not included. */
    public List<FaqDate> between(Instant from, Instant until, int most) {
        return jdbc.sql(BETWEEN)
                .param("from", Entries.utc(from))
                .param("until", Entries.utc(until))
                .param("covered", staff.categories().toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new FaqDate(
                        new FaqId(row.getLong("id")),
                        new LocalText(row.getString("title_ko"), row.getString("title_en")),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("revision"),
                        row.getBoolean("publishes")))
                .list();
    }
}
