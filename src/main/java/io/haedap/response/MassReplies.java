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
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies for many as rows. */
@Repository
class MassReplies {

    private static final String ADD = """
            insert into response.mass_reply (incident, author, body_ko, body_en, state, ordered_at, begins_at)
            values (:incident, :author, :ko, :en, 'SENDING', :now, :begins)
            on conflict (incident) where state = 'SENDING' do nothing
            returning id
            """;
    private static final String ADD_ITEMS = """
            insert into response.mass_reply_item (mass_reply, inquiry, language, based_on)
            select :reply, t.inquiry, t.language, t.based_on
              from unnest(cast(:inquiries as text[]), cast(:languages as text[]), cast(:bases as text[])) t (inquiry, language, based_on)
             order by t.inquiry
            """;
    private static final String SELECT = """
            select r.id, r.incident, r.author, r.body_ko, r.body_en, r.state, r.ordered_at, r.begins_at, r.done_at,
                   c.waiting, c.sent, c.skipped
              from response.mass_reply r
             cross join lateral (select count(*) filter (where state = 'WAITING') as waiting,
                                        count(*) filter (where state = 'SENT') as sent,
                                        count(*) filter (where state = 'SKIPPED') as skipped
                                   from response.mass_reply_item
                                  where mass_reply = r.id) c
            """;
    private static final String ONE = SELECT + "where r.id = :id and r.incident = :incident";
    private static final String OF_INCIDENT = SELECT + "where r.incident = :incident order by r.id desc limit 20";
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
    private static final String STOP = """
            with stopped as (
                update response.mass_reply_item i
                   set state = 'SKIPPED', reason = 'STOPPED', at = :now
                  from response.mass_reply r
                 where r.id = i.mass_reply and r.incident = :incident and r.state = 'SENDING' and i.state = 'WAITING'
                returning 1
            )
            update response.mass_reply
               set state = 'STOPPED', done_at = :now
             where incident = :incident and state = 'SENDING'
            returning id
            """;

    /** One that was skipped. */
    record Skipped(String inquiry, SkippedInquiry.Reason reason) {}

    private final JdbcClient jdbc;

    MassReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where another one for the incident is being sent. */
    OptionalLong add(String incident, StaffId author, LocalText body, Instant now, Instant begins) {
        return jdbc.sql(ADD)
                .param("incident", incident)
                .param("author", author.value())
                .param("ko", body.ko())
                .param("en", body.en())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("begins", begins.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    void addItems(long reply, List<Recipient> to) {
        jdbc.sql(ADD_ITEMS)
                .param("reply", reply)
                .param(
                        "inquiries",
                        to.stream().map(one -> one.inquiry().number()).toArray(String[]::new))
                .param("languages", to.stream().map(one -> one.language().tag()).toArray(String[]::new))
                .param("bases", to.stream().map(Recipient::basedOn).toArray(String[]::new))
                .update();
    }

    Optional<MassReply> one(String incident, long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("incident", incident)
                .query(MassReplies::reply)
                .optional();
    }

    List<MassReply> of(String incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query(MassReplies::reply)
                .list();
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

    /** Stops what is being sent for the incident; what is on its way at this moment goes out. Tells its id. */
    Optional<Long> stop(String incident, Instant now) {
        return jdbc.sql(STOP)
                .param("incident", incident)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
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
                row.getInt("skipped"));
    }
}
