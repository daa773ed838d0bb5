package io.haedap.mail;

import io.haedap.shared.Language;
import io.haedap.shared.database.DeferredWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as rows. */
@Repository
class LetterStore {

    private static final String COLUMNS = """
            id, kind, recipient, recipient_name, lang, subject, body, about, unsubscribe, state, attempts, claim, doubtful,
            created_at, next_attempt_at, claimed_at, sent_at, last_error
            """;
    private static final String INSERT = """
            insert into mail.letter (
                key, kind, recipient, recipient_name, lang, subject, body, about, unsubscribe, state, created_at, next_attempt_at)
            values (:key, :kind, :to, :name, :lang, :subject, :body, :about, :unsubscribe, 'WAITING', :at, :next)
            on conflict (key) do nothing
            """;
    private static final String CLAIM = """
            update mail.letter
               set state = 'SENDING', attempts = attempts + 1, claim = claim + 1, claimed_at = :now,
                   doubtful = doubtful or state = 'SENDING'
             where id = coalesce(
                       (select id
                          from mail.letter
                         where state = 'WAITING' and kind <> 'NEWS' and next_attempt_at <= :now
                         order by next_attempt_at, id
                           for update skip locked
                         limit 1),
                       (select id
                          from mail.letter
                         where state = 'SENDING' and claimed_at < :givenUp
                         order by claimed_at, id
                           for update skip locked
                         limit 1),
                       (select id
                          from mail.letter
                         where state = 'WAITING' and kind = 'NEWS' and next_attempt_at <= :now
                         order by next_attempt_at, id
                           for update skip locked
                         limit 1))
            returning
            """ + COLUMNS;
    private static final String WITHDRAW = "delete from mail.letter where about = :about";
    /** Whoever sends it holds its row or has marked it: one of the two finds nothing. */
    private static final String TAKE_BACK =
            "delete from mail.letter where key = :key and state = 'WAITING' and claim = 0";

    private static final String MOVE_TO = """
            update mail.letter set next_attempt_at = :next where key = :key and state = 'WAITING' and claim = 0
            """;
    private static final String SENT = """
            update mail.letter
               set state = 'SENT', sent_at = :now, next_attempt_at = null, last_error = null, body = :body,
                   unsubscribe = null
             where id = :id and claim = :claim and state = 'SENDING'
            """;
    private static final String NOT_SENT = """
            update mail.letter
               set state = :state, next_attempt_at = :next, last_error = :error
             where id = :id and claim = :claim and state = 'SENDING'
            """;
    private static final String RETRY = """
            update mail.letter
               set state = 'WAITING', attempts = 0, claim = claim + 1, next_attempt_at = :now,
                   doubtful = doubtful or state = 'SENDING'
             where id = :id and claim = :claim
            """;
    private static final String CANCEL = """
            update mail.letter
               set state = 'CANCELLED', claim = claim + 1, next_attempt_at = null, body = :body, unsubscribe = null,
                   doubtful = doubtful or state = 'SENDING'
             where id = :id and claim = :claim
            """;
    private static final String ONE = "select " + COLUMNS + " from mail.letter where id = :id";
    private static final String PAGE = "select " + COLUMNS + """
              from mail.letter
             where (cast(:state as text) is null or state = :state)
               and (cast(:before as bigint) is null or id < :before)
             order by id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites writes;
    private final NamedParameterJdbcTemplate many;

    LetterStore(JdbcClient jdbc, DeferredWrites writes, NamedParameterJdbcTemplate many) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.many = many;
    }

    /** Adds a letter unless there is one with its key. */
    void add(Letter letter, Instant now, Instant notBefore) {
        writes.add(INSERT, row(letter, now, notBefore));
    }

    void addAll(List<Letter> letters, Instant now) {
        many.batchUpdate(
                INSERT, letters.stream().map(letter -> row(letter, now, now)).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Letter letter, Instant now, Instant notBefore) {
        return new MapSqlParameterSource()
                .addValue("key", letter.key())
                .addValue("kind", letter.kind().name())
                .addValue("to", letter.to())
                .addValue("name", letter.toName())
                .addValue("lang", letter.language().tag())
                .addValue("subject", letter.subject())
                .addValue("body", letter.body())
                .addValue("about", letter.about())
                .addValue("unsubscribe", letter.unsubscribe())
                .addValue("at", time(now))
                .addValue("next", time(notBefore));
    }

    void withdraw(String about) {
        jdbc.sql(WITHDRAW).param("about", about).update();
    }

    boolean takeBack(String key) {
        return jdbc.sql(TAKE_BACK).param("key", key).update() == 1;
    }

    boolean moveTo(String key, Instant notBefore) {
        return jdbc.sql(MOVE_TO)
                        .param("key", key)
                        .param("next", time(notBefore))
                        .update()
                == 1;
    }

    /** Takes the next letter that is due, or one that a dead node left behind, and marks it as being sent. */
    Optional<StoredLetter> claim(Instant now) {
        return jdbc.sql(CLAIM)
                .param("now", time(now))
                .param("givenUp", time(now.minus(StoredLetter.GIVEN_UP)))
                .query(LetterStore::letter)
                .optional();
    }

    void markSent(StoredLetter letter, String bodyToKeep, Instant now) {
        jdbc.sql(SENT)
                .param("id", letter.id())
                .param("claim", letter.claim())
                .param("body", bodyToKeep)
                .param("now", time(now))
                .update();
    }

    /** Puts a letter back for {@code next}, or down as failed where that is null. */
    void markNotSent(StoredLetter letter, String error, @Nullable Instant next) {
        jdbc.sql(NOT_SENT)
                .param("id", letter.id())
                .param("claim", letter.claim())
                .param("state", (next == null ? LetterState.FAILED : LetterState.WAITING).name())
                .param("next", next == null ? null : time(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("error", error)
                .update();
    }

    /** Lets it be sent now; false when somebody else moved it since it was read. */
    boolean retry(StoredLetter letter, Instant now) {
        return jdbc.sql(RETRY)
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    boolean cancel(StoredLetter letter, String bodyToKeep) {
        return jdbc.sql(CANCEL)
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .param("body", bodyToKeep)
                        .update()
                == 1;
    }

    Optional<StoredLetter> one(long id) {
        return jdbc.sql(ONE).param("id", id).query(LetterStore::letter).optional();
    }

    List<StoredLetter> page(@Nullable LetterState state, @Nullable Long before, int limit) {
        return jdbc.sql(PAGE)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(LetterStore::letter)
                .list();
    }

    private static StoredLetter letter(ResultSet row, int number) throws SQLException {
        return new StoredLetter(
                row.getLong("id"),
                Letter.Kind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("recipient_name"),
                Language.ofTag(row.getString("lang")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("about"),
                row.getString("unsubscribe"),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getLong("claim"),
                row.getBoolean("doubtful"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("claimed_at")),
                instant(row.getTimestamp("sent_at")),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
