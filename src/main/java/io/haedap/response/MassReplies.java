package io.haedap.response;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies for many as rows. */
@Repository
class MassReplies {

    private static final String ADD = """
            insert into response.mass_reply (incident, author, body_ko, body_en, state, ordered_at, begins_at)
            values (:incident, :author, :ko, :en, 'SENDING', :now, :begins)
            returning id
            """;
    private static final String ADD_ITEMS = """
            insert into response.mass_reply_item (mass_reply, inquiry, queue, language, based_on)
            select :reply, t.inquiry, t.queue, t.language, t.based_on
              from unnest(cast(:inquiries as text[]), cast(:queues as text[]), cast(:languages as text[]), cast(:bases as text[]))
                   t (inquiry, queue, language, based_on)
             order by t.inquiry
            """;
    private static final String IS_WAITING = """
            select exists (select from response.mass_reply r join response.mass_reply_item i on i.mass_reply = r.id
                            where r.incident = :incident and r.state = 'SENDING' and i.state = 'WAITING'
                              and i.inquiry = any (:inquiries))
            """;
    /** Only what is being sent at this moment is counted item by item. */
    private static final String SELECT = """
            select r.id, r.incident, r.author, r.body_ko, r.body_en, r.state, r.ordered_at, r.begins_at, r.done_at,
                   c.waiting, c.sent, c.skipped,
                   r.state = 'SENDING'
                   and (r.author = :me or :all
                        or not exists (select from response.mass_reply_item f
                                        where f.mass_reply = r.id and f.queue <> all (:queues))) as stoppable
              from response.mass_reply r
             cross join lateral (
                   select coalesce(sum(n.waiting), 0) as waiting, coalesce(sum(n.sent), 0) as sent,
                          coalesce(sum(n.skipped), 0) as skipped
                     from (select 0 as waiting, t.sent, t.skipped
                             from response.mass_reply_tally t
                            where r.counted and t.mass_reply = r.id and (:all or t.queue = any (:queues))
                            union all
                           select count(*) filter (where i.state = 'WAITING'),
                                  count(*) filter (where i.state = 'SENT'),
                                  count(*) filter (where i.state = 'SKIPPED')
                             from response.mass_reply_item i
                            where not r.counted and i.mass_reply = r.id and (:all or i.queue = any (:queues))) n) c
             where r.incident = :incident and (r.author = :me or c.waiting + c.sent + c.skipped > 0)
            """;

    private static final String ONE = SELECT + "and r.id = :id";
    private static final String OF_INCIDENT = SELECT + "order by r.id desc limit 20";
    private static final String ANSWERED = """
            select i.inquiry
              from response.mass_reply r join response.mass_reply_item i on i.mass_reply = r.id
             where r.incident = :incident and i.state = 'SENT'
            """;
    private static final String SKIPPED = """
            select inquiry, reason
              from response.mass_reply_item
             where mass_reply = :id and state = 'SKIPPED' and inquiry > :after
             order by inquiry
             limit :most
            """;
    /** Waits for none that is on its way: whoever has it in hand may wait for somebody who waits for this transaction. */
    private static final String STOP = """
            with stopped as (
                update response.mass_reply r
                   set state = 'STOPPED', done_at = :now
                 where r.incident = :incident and r.state = 'SENDING'
                   and (cast(:reply as bigint) is null or r.id = cast(:reply as bigint))
                returning r.id
            ), idle as (
                select i.mass_reply, i.inquiry
                  from response.mass_reply_item i
                 where i.mass_reply in (select id from stopped) and i.state = 'WAITING'
                   for update skip locked
            ), skipped as (
                update response.mass_reply_item i
                   set state = 'SKIPPED', reason = 'STOPPED', at = :now
                  from idle
                 where i.mass_reply = idle.mass_reply and i.inquiry = idle.inquiry
                returning 1
            )
            select id from stopped
            """;

    /** Who looks: themselves, and the queues that are theirs, where none means all. */
    record Sight(StaffId me, Set<String> queues) {}

    /** One that was skipped. */
    record Skipped(String inquiry, SkippedInquiry.Reason reason) {}

    private final JdbcClient jdbc;

    MassReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String incident, StaffId author, LocalText body, Instant now, Instant begins) {
        return jdbc.sql(ADD)
                .param("incident", incident)
                .param("author", author.value())
                .param("ko", body.ko())
                .param("en", body.en())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("begins", begins.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether one of them is about to get another reply for the incident. */
    boolean isWaiting(String incident, List<Recipient> to) {
        return jdbc.sql(IS_WAITING)
                .param("incident", incident)
                .param(
                        "inquiries",
                        to.stream().map(one -> one.inquiry().number()).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void addItems(long reply, List<Recipient> to) {
        jdbc.sql(ADD_ITEMS)
                .param("reply", reply)
                .param(
                        "inquiries",
                        to.stream().map(one -> one.inquiry().number()).toArray(String[]::new))
                .param("queues", to.stream().map(one -> one.inquiry().queue()).toArray(String[]::new))
                .param("languages", to.stream().map(one -> one.language().tag()).toArray(String[]::new))
                .param("bases", to.stream().map(Recipient::basedOn).toArray(String[]::new))
                .update();
    }

    Optional<MassReply> one(String incident, long id, Sight sight) {
        return seen(ONE, incident, sight)
                .param("id", id)
                .query(MassReplies::reply)
                .optional();
    }

    List<MassReply> of(String incident, Sight sight) {
        return seen(OF_INCIDENT, incident, sight).query(MassReplies::reply).list();
    }

    private JdbcClient.StatementSpec seen(String sql, String incident, Sight sight) {
        return jdbc.sql(sql)
                .param("incident", incident)
                .param("me", sight.me().value())
                .param("all", sight.queues().isEmpty())
                .param("queues", sight.queues().toArray(String[]::new));
    }

    /** Inquiries that a reply for the incident reached. */
    Set<String> answered(String incident) {
        return new HashSet<>(jdbc.sql(ANSWERED)
                .param("incident", incident)
                .query((row, number) -> row.getString("inquiry"))
                .list());
    }

    List<Skipped> skipped(long reply, String after, int most) {
        return jdbc.sql(SKIPPED)
                .param("id", reply)
                .param("after", after)
                .param("most", most)
                .query((row, number) ->
                        new Skipped(row.getString("inquiry"), SkippedInquiry.Reason.valueOf(row.getString("reason"))))
                .list();
    }

    /** Stops what is being sent for the incident, all of it where no reply is named; what is on its way at this moment goes out. */
    List<Long> stop(String incident, @Nullable Long reply, Instant now) {
        return jdbc.sql(STOP)
                .param("incident", incident)
                .param("reply", reply)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static MassReply reply(ResultSet row, int number) throws SQLException {
        var done = row.getTimestamp("done_at");
        return new MassReply(
                row.getLong("id"),
                row.getString("incident"),
                new StaffId(row.getObject("author", UUID.class)),
                new LocalText(row.getString("body_ko"), row.getString("body_en")),
                MassReply.State.valueOf(row.getString("state")),
                row.getTimestamp("ordered_at").toInstant(),
                row.getTimestamp("begins_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getInt("waiting"),
                row.getInt("sent"),
                row.getInt("skipped"),
                row.getBoolean("stoppable"));
    }
}
