package io.haedap.hours;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes calendars and their spans. A change of another version than the named one writes nothing and answers false. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HourWriting {

    private static final String ADD = """
            insert into hours.calendar (slug, name_ko, name_en, time_zone, holidays, heeds_holidays, position)
            values (:slug, :ko, :en, :zone, :holidays, :holidays <> 'NONE', :position)
            """;
    private static final String SAVE = """
            update hours.calendar
               set name_ko = :ko, name_en = :en, time_zone = :zone, holidays = :holidays,
                   heeds_holidays = :holidays <> 'NONE', version = version + 1
             where slug = :slug
               and version = :version
            """;
    private static final String PLACE = """
            update hours.calendar
               set position = :position
             where slug = :slug
               and position <> :position
            """;
    private static final String HOLD = "select slug from hours.calendar where slug = :slug for update";
    private static final String DELETE = "delete from hours.calendar where slug = :slug and version = :version";
    private static final String CLEAR = "delete from hours.span where calendar = :calendar";
    private static final String SPAN = """
            insert into hours.span (calendar, number, day, opens, closes)
            select slug, number, :day, :opens, :closes
              from hours.calendar
             where slug = :calendar
            """;

    private final JdbcClient jdbc;

    HourWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String slug, CalendarDraft draft, int position) {
        jdbc.sql(ADD)
                .param("slug", slug)
                .param("ko", draft.name().ko())
                .param("en", draft.name().en())
                .param("zone", draft.timeZone())
                .param("holidays", draft.holidays().name())
                .param("position", position)
                .update();
        span(slug, draft.spans());
    }

    boolean save(String slug, long version, CalendarDraft draft) {
        var saved = jdbc.sql(SAVE)
                .param("slug", slug)
                .param("version", version)
                .param("ko", draft.name().ko())
                .param("en", draft.name().en())
                .param("zone", draft.timeZone())
                .param("holidays", draft.holidays().name())
                .update();
        if (saved == 0) {
            return false;
        }
        jdbc.sql(CLEAR).param("calendar", slug).update();
        span(slug, draft.spans());
        return true;
    }

    void place(String slug, int position) {
        jdbc.sql(PLACE).param("slug", slug).param("position", position).update();
    }

    /** Whoever begins to count by it waits until this transaction is over, or was first and is seen. */
    void hold(String slug) {
        jdbc.sql(HOLD).param("slug", slug).query().listOfRows();
    }

    boolean delete(String slug, long version) {
        return jdbc.sql(DELETE).param("slug", slug).param("version", version).update() == 1;
    }

    private void span(String slug, List<Span> spans) {
        spans.forEach(span -> jdbc.sql(SPAN)
                .param("calendar", slug)
                .param("day", span.day().getValue())
                .param("opens", span.opens())
                .param("closes", span.closes())
                .update());
    }
}
