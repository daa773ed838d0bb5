package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which messages became an inquiry of their own, as rows. */
@Repository
class Splits {

    private static final String ADD = """
            insert into inquiry.split (origin, made, note, split_by, split_at)
            values (:origin, :made, :note, :by, :at)
            returning id
            """;
    private static final String MARK = """
            insert into inquiry.split_message (split, message)
            select :split, id from inquiry.message where id = any (:messages)
            """;
    private static final String MOVE = """
            update inquiry.message set inquiry = :made where inquiry = :origin and id = any (:messages)
            """;
    private static final String FROM = """
            select o.number
              from inquiry.split s join inquiry.inquiry o on o.id = s.origin
             where s.made = :inquiry
            """;
    private static final String OFF = """
            select n.number
              from inquiry.split s join inquiry.inquiry n on n.id = s.made
             where s.origin = :inquiry
             order by s.id
            """;

    private final JdbcClient jdbc;

    Splits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves the messages into the inquiry that was made for them; how many there were. */
    int move(long origin, long made, Collection<Long> chosen, long note, StaffId by, Instant at) {
        var ids = chosen.toArray(Long[]::new);
        long split = jdbc.sql(ADD)
                .param("origin", origin)
                .param("made", made)
                .param("note", note)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql(MARK).param("split", split).param("messages", ids).update();
        return jdbc.sql(MOVE)
                .param("origin", origin)
                .param("made", made)
                .param("messages", ids)
                .update();
    }

    Optional<String> from(long made) {
        return jdbc.sql(FROM).param("inquiry", made).query(String.class).optional();
    }

    List<String> off(long origin) {
        return jdbc.sql(OFF)
                .param("inquiry", origin)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
