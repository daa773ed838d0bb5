package io.haedap.response;

import io.haedap.people.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left to send of replies for many, one at a time for whichever node is first; the database's clock decides. */
@Repository
class MassReplyItems {

    /** One inquiry's turn. */
    record Item(
            long reply, String incident, StaffId author, String inquiry, String basedOn, String body, boolean linked) {}

    private static final String IS_ANY = """
            select exists (select from response.mass_reply where state = 'SENDING' and begins_at <= now())
                or exists (select from response.mass_reply where state <> 'SENDING' and not counted)
            """;
    private static final String CLAIM = """
            select r.id, r.incident, r.author, i.inquiry, i.based_on,
                   case when i.language = 'en' then coalesce(r.body_en, r.body_ko) else r.body_ko end as body,
                   exists (select from response.link l where l.incident = r.incident and l.inquiry = i.inquiry) as linked
              from response.mass_reply_item i
              join response.mass_reply r on r.id = i.mass_reply
             where r.state = 'SENDING' and r.begins_at <= now() and i.state = 'WAITING'
               and (i.next_try_at is null or i.next_try_at <= now())
             order by i.mass_reply, i.tries, i.inquiry
             limit 1
               for update of i skip locked
            """;
    private static final String SENT = """
            update response.mass_reply_item
               set state = 'SENT', message = :message, at = now()
             where mass_reply = :reply and inquiry = :inquiry
            """;
    private static final String SKIP = """
            update response.mass_reply_item
               set state = 'SKIPPED', reason = :reason, at = now()
             where mass_reply = :reply and inquiry = :inquiry and state = 'WAITING'
            """;
    private static final String FAILED = """
            update response.mass_reply_item
               set tries = tries + 1,
                   next_try_at = now() + interval '10 seconds' * power(2, tries),
                   state = case when tries + 1 >= :most then 'SKIPPED' else state end,
                   reason = case when tries + 1 >= :most then 'FAILED' end,
                   at = case when tries + 1 >= :most then now() end
             where mass_reply = :reply and inquiry = :inquiry and state = 'WAITING'
            """;
    private static final String FINISH = """
            update response.mass_reply r
               set state = 'DONE', done_at = now()
             where r.state = 'SENDING' and r.begins_at <= now()
               and not exists (select from response.mass_reply_item i where i.mass_reply = r.id and i.state = 'WAITING')
            returning r.id, r.incident,
                      (select count(*) from response.mass_reply_item i where i.mass_reply = r.id and i.state = 'SENT') as sent
            """;
    /** What was on its way when its reply was stopped, and failed. */
    private static final String SWEEP = """
            update response.mass_reply_item i
               set state = 'SKIPPED', reason = 'STOPPED', at = now()
              from (select w.mass_reply, w.inquiry
                      from response.mass_reply r join response.mass_reply_item w on w.mass_reply = r.id
                     where r.state = 'STOPPED' and not r.counted and w.state = 'WAITING'
                       for update of w skip locked) left_over
             where i.mass_reply = left_over.mass_reply and i.inquiry = left_over.inquiry
            """;

    private static final String COUNT = """
            with over as (
                update response.mass_reply r
                   set counted = true
                 where r.state <> 'SENDING' and not r.counted
                   and not exists (select from response.mass_reply_item i where i.mass_reply = r.id and i.state = 'WAITING')
                returning r.id, r.incident
            ), tallied as (
                insert into response.mass_reply_tally (mass_reply, queue, sent, skipped)
                select i.mass_reply, i.queue, count(*) filter (where i.state = 'SENT'), count(*) filter (where i.state = 'SKIPPED')
                  from response.mass_reply_item i join over on over.id = i.mass_reply
                 group by i.mass_reply, i.queue
            )
            select distinct incident from over
            """;
    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;

    MassReplyItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAny() {
        return jdbc.sql(IS_ANY).query(Boolean.class).single();
    }

    Optional<Item> claim() {
        return jdbc.sql(CLAIM)
                .query((row, number) -> new Item(
                        row.getLong("id"),
                        row.getString("incident"),
                        new StaffId(row.getObject("author", UUID.class)),
                        row.getString("inquiry"),
                        row.getString("based_on"),
                        row.getString("body"),
                        row.getBoolean("linked")))
                .optional();
    }

    void sent(Item item, String message) {
        jdbc.sql(SENT)
                .param("message", message)
                .param("reply", item.reply())
                .param("inquiry", item.inquiry())
                .update();
    }

    void skip(Item item, SkippedInquiry.Reason reason) {
        jdbc.sql(SKIP)
                .param("reason", reason.name())
                .param("reply", item.reply())
                .param("inquiry", item.inquiry())
                .update();
    }

    /** It is left aside for ten seconds, then for twice as long each time, and given up after five times. */
    void failed(Item item) {
        jdbc.sql(FAILED)
                .param("most", MOST_TRIES)
                .param("reply", item.reply())
                .param("inquiry", item.inquiry())
                .update();
    }

    /** Writes down what became of those that are over, for good; the incidents that they were for. */
    List<String> count() {
        jdbc.sql(SWEEP).update();
        return jdbc.sql(COUNT).query((row, number) -> row.getString("incident")).list();
    }

    /** Those of which nothing is left, as their last word. */
    List<MassReplied> finish() {
        return jdbc.sql(FINISH)
                .query((row, number) -> new MassReplied(
                        row.getString("incident"), row.getLong("id"), MassReplied.DONE, row.getInt("sent")))
                .list();
    }
}
