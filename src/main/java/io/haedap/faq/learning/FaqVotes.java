package io.haedap.faq.learning;

import io.haedap.customer.PersonalText;
import io.haedap.faq.learning.VisitorKeys.Key;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.web.Visitor;
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
            select not exists (select from faq.vote where entry = :entry and day = :day and visitor = :visitor)
               and ((select count(*) from faq.vote where entry = :entry and day = :day and network = :network) >= :ofNetwork
                    or (select coalesce(sum(helpful + unhelpful), 0)
                          from faq.vote_count
                         where entry = :entry and day = :day) >= :ofDay)
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
            insert into faq.opinion (entry, revision, language, helpful, body, at, day, visitor, network)
            values (:entry, :revision, :language, :helpful, :body, :at, :day, :visitor, :network)
            on conflict do nothing
            """;
    private static final String SAID_ENOUGH = """
            select count(*) filter (where entry = :entry) >= :ofEntry
                or count(*) filter (where entry = :entry and network = :network) >= :ofNetwork
                or count(*) filter (where network = :network) >= :ofNetworkAnywhere
              from faq.opinion
             where day = :day and visitor is not null and (entry = :entry or network = :network)
            """;

    /** So many times may readers add words to an entry in a day: more nobody reads. */
    static final int MOST_OPINIONS = 200;

    /** So many times may those of one connection add words to an entry in a day. */
    static final int MOST_OPINIONS_A_NETWORK = 5;

    /** So many times may those of one connection add words to all entries together in a day. */
    static final int MOST_OPINIONS_ANYWHERE = 30;

    /** So much of words is kept: what is blotted out may stand longer than what was typed. */
    private static final int LONGEST_KEPT = 1_200;

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
        var key = keys.of(visitor);
        // before the entry is locked: a flood waits for nothing
        if (isEnough(ReadEntries.id(read), key)) {
            return false;
        }
        var text = entries.find(read);
        var now = new VoteCounts.Vote(text.revision(), text.language(), helpful);
        var before = before(text.entry(), key);
        if (before.isEmpty()) {
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
                .param("visitor", key.visitor())
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
     * nobody will answer. The same words of a visitor are kept once a day; other words stand beside them, for they may be somebody
     * else's behind the same address.
     *
     * @param helpful what they voted before, null where that is not known
     */
    public Said say(TextRead read, @Nullable Boolean helpful, String words, Visitor visitor) {
        var tidy = PlainText.tidy(words);
        new Faults().text("remark", tidy, LONGEST).refuse();
        var key = keys.of(visitor);
        if (saidEnough(ReadEntries.id(read), key)) {
            return Said.ENOUGH;
        }
        var text = entries.find(read);
        var masked = PersonalText.masked(tidy);
        jdbc.sql(SAY)
                .param("entry", text.entry())
                .param("revision", text.revision())
                .param("language", text.language())
                .param("helpful", helpful, java.sql.Types.BOOLEAN)
                .param("body", kept(masked))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("day", key.day())
                .param("visitor", key.visitor())
                .param("network", key.network())
                .update();
        return masked.equals(tidy) ? Said.KEPT : Said.MASKED;
    }

    private boolean saidEnough(long entry, Key key) {
        return jdbc.sql(SAID_ENOUGH)
                .param("entry", entry)
                .param("day", key.day())
                .param("network", key.network())
                .param("ofEntry", MOST_OPINIONS)
                .param("ofNetwork", MOST_OPINIONS_A_NETWORK)
                .param("ofNetworkAnywhere", MOST_OPINIONS_ANYWHERE)
                .query(Boolean.class)
                .single();
    }

    private static String kept(String masked) {
        return masked.codePointCount(0, masked.length()) <= LONGEST_KEPT
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST_KEPT))
                        .strip();
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
