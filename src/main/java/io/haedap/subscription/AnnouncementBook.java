package io.haedap.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Announcements as rows; a row is claimed for as long as one batch of it is handed on. */
@Repository
class AnnouncementBook implements Announcements {

    private static final String POST = """
            insert into subscription.announcement (kind, thing, moment, deliver_at, created_at)
            values (:kind, :thing, :moment, :deliverAt, :now)
            on conflict (kind, thing, moment) do nothing
            """;
    private static final String TAKE_BACK = """
            delete from subscription.announcement
             where kind = :kind and thing = :thing and moment = :moment and state = 'WAITING'
            """;
    private static final String TOLD = """
            select exists (select from subscription.announcement
                            where kind = :kind and thing = :thing and starts_with(moment, :moment)
                              and state in ('SPREADING', 'DONE'))
            """;
    /** Of one thing in the order in which it happened: "resolved" must not overtake what came before. */
    private static final String CLAIM = """
            select id, kind, thing, moment, state, deliver_at, carrier, after, news
              from subscription.announcement a
             where state in ('WAITING', 'SPREADING') and deliver_at <= now()
               and not exists (select from subscription.announcement b
                                where b.kind = a.kind and b.thing = a.thing and b.id < a.id
                                  and b.state in ('WAITING', 'SPREADING') and b.deliver_at <= a.deliver_at)
             order by deliver_at, id
               for update of a skip locked
             limit 1
            """;

    private static final String ALL = """
            select id, kind, thing, moment, state, deliver_at, carrier, after, news
              from subscription.announcement
             order by id
            """;
    private static final String KEEP = """
            update subscription.announcement
               set state = :state, carrier = :carrier, after = :after, news = coalesce(cast(:news as jsonb), news),
                   letters = letters + :letters, done_at = :doneAt
             where id = :id
            """;
    private static final String POSTPONE = """
            update subscription.announcement set deliver_at = :until where id = :id
            """;
    private static final String FORGET = """
            update subscription.announcement
               set news = null
             where news is not null and state in ('DONE', 'DROPPED') and done_at < :before
            """;
    private static final String PAGE = """
            select id, kind, thing, state, deliver_at, letters, done_at, news -> 'words' as words, news ->> 'type' as type
              from subscription.announcement
             where (cast(:before as bigint) is null or id < :before)
             order by id desc
             limit :limit
            """;

    /** One that is due, as far as it got. */
    record Due(
            long id,
            Announcement announcement,
            int carrier,
            long after,
            @Nullable News news) {

        Due at(int next, long last) {
            return new Due(id, announcement, next, last, news);
        }
    }

    /** How it went. */
    enum State {
        WAITING,
        SPREADING,
        DONE,
        DROPPED
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final JsonMapper json;
    private final Clock clock;

    AnnouncementBook(JdbcClient jdbc, NamedParameterJdbcOperations batch, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Announcement announcement) {
        postAll(List.of(announcement));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(List<Announcement> announcements) {
        batch.batchUpdate(
                POST,
                announcements.stream()
                        .map(announcement -> new MapSqlParameterSource()
                                .addValue("kind", announcement.kind())
                                .addValue("thing", announcement.thing())
                                .addValue("moment", announcement.moment())
                                .addValue("deliverAt", utc(announcement.deliverAt()))
                                .addValue("now", utc(clock.instant())))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(String kind, String thing, String moment) {
        jdbc.sql(TAKE_BACK)
                .param("kind", kind)
                .param("thing", thing)
                .param("moment", moment)
                .update();
        return !isTold(kind, thing, moment);
    }

    @Override
    public boolean isTold(String kind, String thing, String moment) {
        return jdbc.sql(TOLD)
                .param("kind", kind)
                .param("thing", thing)
                .param("moment", moment)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Optional<Due> claim() {
        return jdbc.sql(CLAIM).query(this::due).optional();
    }

    List<Due> all() {
        return jdbc.sql(ALL).query(this::due).list();
    }

    /** Notes how far it got; {@code letters} left with this step. Without {@code fresh} words those that were kept stay. */
    void keep(Due due, State state, int letters, @Nullable News fresh) {
        var done = state == State.DONE || state == State.DROPPED;
        jdbc.sql(KEEP)
                .param("id", due.id())
                .param("state", state.name())
                .param("carrier", due.carrier())
                .param("after", due.after())
                .param("news", fresh == null ? null : json.writeValueAsString(fresh), Types.VARCHAR)
                .param("letters", letters)
                .param("doneAt", done ? utc(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void postpone(long id, Instant until) {
        jdbc.sql(POSTPONE).param("id", id).param("until", utc(until)).update();
    }

    /** What was told long ago keeps its line, and its words no more. */
    void forget(Instant before) {
        jdbc.sql(FORGET).param("before", utc(before)).update();
    }

    List<AnnouncementRow> page(@Nullable Long before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private Due due(ResultSet row, int number) throws SQLException {
        var news = row.getString("news");
        return new Due(
                row.getLong("id"),
                new Announcement(
                        row.getString("kind"),
                        row.getString("thing"),
                        row.getString("moment"),
                        row.getTimestamp("deliver_at").toInstant()),
                row.getInt("carrier"),
                row.getLong("after"),
                news == null ? null : json.readValue(news, News.class));
    }

    private AnnouncementRow row(ResultSet row, int number) throws SQLException {
        var words = row.getString("words");
        var done = row.getTimestamp("done_at");
        return new AnnouncementRow(
                Long.toString(row.getLong("id")),
                row.getString("kind"),
                row.getString("thing"),
                row.getString("type"),
                words == null
                        ? null
                        : json.readTree(words).path("KO").path("subject").asString(null),
                State.valueOf(row.getString("state")).name(),
                row.getTimestamp("deliver_at").toInstant(),
                row.getInt("letters"),
                done == null ? null : done.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
