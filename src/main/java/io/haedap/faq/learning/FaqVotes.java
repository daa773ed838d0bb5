package io.haedap.faq.learning;

import io.haedap.customer.PersonalText;
import io.haedap.faq.learning.VisitorKeys.Key;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers say of an entry: helpful or not, once a day and visitor, and what they add in words. Voting again the same day
 * replaces the vote.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class FaqVotes {

    /** So many visitors of one connection may vote on an entry in a day: an office, not a flood. */
    static final int MOST_A_NETWORK = 30;

    /** So many votes are counted of an entry in a day: whatever is more tells nothing more. */
    static final int MOST_A_DAY = 5_000;

    private static final int LONGEST = 1_000;

    private static final String BEFORE = """
            select revision, language, helpful
              from faq.vote
             where entry = :entry and day = :day and visitor = :visitor
               for update
            """;
    private static final String ENOUGH = """
            select (select count(*) from faq.vote where entry = :entry and day = :day and network = :network) >= :ofNetwork
                or (select coalesce(sum(helpful + unhelpful), 0) from faq.vote_count where entry = :entry and day = :day) >= :ofDay
            """;
    private static final String INSERT = """
            insert into faq.vote (entry, day, visitor, network, revision, language, helpful)
            values (:entry, :day, :visitor, :network, :revision, :language, :helpful)
            on conflict (entry, day, visitor) do nothing
            """;
    private static final String REPLACE = """
            update faq.vote
               set revision = :revision, language = :language, helpful = :helpful
             where entry = :entry and day = :day and visitor = :visitor
            """;

    private static final String SAY = """
            insert into faq.opinion (entry, revision, language, helpful, body, at, day, visitor)
            values (:entry, :revision, :language, :helpful, :body, :at, :day, :visitor)
            on conflict (entry, day, visitor) where visitor is not null
            do update set revision = excluded.revision, language = excluded.language, helpful = excluded.helpful,
                          body = excluded.body, at = excluded.at, done_by = null, done_name = null, done_at = null
             where faq.opinion.body <> excluded.body
            """;
    private static final String SAID_ENOUGH = """
            select count(*) >= :most
              from faq.opinion
             where entry = :entry and day = :day and visitor <> :visitor
            """;

    /** So many readers may add words to an entry in a day: more nobody reads. */
    static final int MOST_OPINIONS = 200;

    private final ReadEntries entries;
    private final VisitorKeys keys;
    private final VoteCounts counts;
    private final JdbcClient jdbc;
    private final Clock clock;

    FaqVotes(ReadEntries entries, VisitorKeys keys, VoteCounts counts, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.counts = counts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts the vote; false where so many came from that connection, or for that entry, that it is not counted any more. */
    public boolean vote(TextRead read, boolean helpful, Visitor visitor) {
        var text = entries.find(read);
        var key = keys.of(visitor);
        var now = new VoteCounts.Vote(text.revision(), text.language(), helpful);
        var before = before(text.entry(), key);
        if (before.isEmpty()) {
            if (isEnough(text.entry(), key)) {
                return false;
            }
            if (write(INSERT, text.entry(), key, now)) {
                counts.count(text.entry(), key.day(), null, now);
                return true;
            }
            // the same form came in twice at once: the other one was first
            before = before(text.entry(), key);
        }
        if (before.isPresent() && !before.get().equals(now)) {
            write(REPLACE, text.entry(), key, now);
            counts.count(text.entry(), key.day(), before.get(), now);
        }
        return true;
    }

    private Optional<VoteCounts.Vote> before(long entry, Key key) {
        return jdbc.sql(BEFORE)
                .param("entry", entry)
                .param("day", key.day())
                .param("visitor", key.visitor())
                .query((row, number) -> new VoteCounts.Vote(
                        row.getInt("revision"), row.getString("language"), row.getBoolean("helpful")))
                .optional();
    }

    private boolean isEnough(long entry, Key key) {
        return jdbc.sql(ENOUGH)
                .param("entry", entry)
                .param("day", key.day())
                .param("network", key.network())
                .param("ofNetwork", MOST_A_NETWORK)
                .param("ofDay", MOST_A_DAY)
                .query(Boolean.class)
                .single();
    }

    private boolean write(String sql, long entry, Key key, VoteCounts.Vote vote) {
        var statement = jdbc.sql(sql)
                .param("entry", entry)
                .param("day", key.day())
                .param("visitor", key.visitor())
                .param("revision", vote.revision())
                .param("language", vote.language())
                .param("helpful", vote.helpful());
        return (sql.equals(INSERT) ? statement.param("network", key.network()) : statement).update() > 0;
    }

    /**
     * Keeps a reader's words for staff; what looks like somebody's own number, phone or address is blotted out first, because
     * nobody will answer. Saying something else the same day replaces it.
     *
     * @param helpful what they voted before, null where that is not known
     */
    public Said say(TextRead read, @Nullable Boolean helpful, String words, Visitor visitor) {
        var tidy = PlainText.tidy(words);
        new Faults().text("remark", tidy, LONGEST).refuse();
        var text = entries.find(read);
        var key = keys.of(visitor);
        var masked = PersonalText.masked(tidy);
        var enough = jdbc.sql(SAID_ENOUGH)
                .param("most", MOST_OPINIONS)
                .param("entry", text.entry())
                .param("day", key.day())
                .param("visitor", key.visitor())
                .query(Boolean.class)
                .single();
        if (enough) {
            return Said.ENOUGH;
        }
        jdbc.sql(SAY)
                .param("entry", text.entry())
                .param("revision", text.revision())
                .param("language", text.language())
                .param("helpful", helpful, java.sql.Types.BOOLEAN)
                .param("body", masked)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("day", key.day())
                .param("visitor", key.visitor())
                .update();
        return masked.equals(tidy) ? Said.KEPT : Said.MASKED;
    }

    /** What became of a reader's words. */
    public enum Said {
        KEPT,
        /** Kept without what looked like personal data. */
        MASKED,
        /** So many wrote today that nothing more is taken. */
        ENOUGH
    }
}
