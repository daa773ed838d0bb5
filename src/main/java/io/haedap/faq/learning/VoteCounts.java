package io.haedap.faq.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters that stay of votes: by day for each text, and for the text that readers see now. */
@Component
class VoteCounts {

    private static final String COUNT = """
            insert into faq.vote_count (entry, revision, language, day, helpful, unhelpful)
            values (:entry, :revision, :language, :day, greatest(:up, 0), greatest(:down, 0))
            on conflict (entry, revision, day, language) do update
               set helpful = faq.vote_count.helpful + :up, unhelpful = faq.vote_count.unhelpful + :down
            """;
    private static final String RECEIVE = """
            insert into faq.reception (entry, revision, helpful, unhelpful)
            select id, live_revision, greatest(:up, 0), greatest(:down, 0)
              from faq.entry
             where id = :entry and live_revision = :revision
            on conflict (entry) do update
               set helpful = faq.reception.helpful + :up, unhelpful = faq.reception.unhelpful + :down
            """;

    /** A vote for one text of an entry. */
    record Vote(int revision, String language, boolean helpful) {

        private boolean isOfSameText(Vote other) {
            return revision == other.revision && language.equals(other.language);
        }

        private boolean stands(Vote other) {
            return revision < other.revision || revision == other.revision && language.compareTo(other.language) < 0;
        }
    }

    private final JdbcClient jdbc;

    VoteCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a vote in the place of the one before it, null for none. Everybody meets the rows in one order: nobody waits crosswise. */
    void count(long entry, LocalDate day, @Nullable Vote before, Vote now) {
        if (before == null) {
            add(COUNT, entry, day, now, 1);
        } else if (before.isOfSameText(now)) {
            change(COUNT, entry, day, before, now);
        } else if (before.stands(now)) {
            add(COUNT, entry, day, before, -1);
            add(COUNT, entry, day, now, 1);
        } else {
            add(COUNT, entry, day, now, 1);
            add(COUNT, entry, day, before, -1);
        }
        if (before != null && before.revision() == now.revision()) {
            change(RECEIVE, entry, day, before, now);
        } else {
            if (before != null) {
                add(RECEIVE, entry, day, before, -1);
            }
            add(RECEIVE, entry, day, now, 1);
        }
    }

    private void add(String sql, long entry, LocalDate day, Vote vote, int by) {
        write(sql, entry, day, vote, vote.helpful() ? by : 0, vote.helpful() ? 0 : by);
    }

    private void change(String sql, long entry, LocalDate day, Vote before, Vote now) {
        int up = (now.helpful() ? 1 : 0) - (before.helpful() ? 1 : 0);
        write(sql, entry, day, now, up, -up);
    }

    private void write(String sql, long entry, LocalDate day, Vote vote, int up, int down) {
        var statement = jdbc.sql(sql)
                .param("entry", entry)
                .param("revision", vote.revision())
                .param("up", up)
                .param("down", down);
        (sql.equals(COUNT) ? statement.param("language", vote.language()).param("day", day) : statement).update();
    }
}
