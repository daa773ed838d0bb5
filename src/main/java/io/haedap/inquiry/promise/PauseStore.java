package io.haedap.inquiry.promise;

import io.haedap.hours.Pause;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pauses of inquiries as rows, oldest first. */
@Repository
class PauseStore {

    /** One pause; the last one may still last. */
    record Row(
            long id,
            PauseReason reason,
            Instant began,
            @Nullable Instant ended) {

        Pause pause() {
            return new Pause(began, ended);
        }
    }

    private static final String OF = """
            select inquiry, id, reason, began, ended
              from inquiry.promise_pause
             where inquiry = any (:inquiries)
             order by inquiry, began, id
            """;
    private static final String BEGIN = """
            insert into inquiry.promise_pause (inquiry, reason, began) values (:inquiry, :reason, :began)
            returning id
            """;
    private static final String END = "update inquiry.promise_pause set ended = :ended where id = :id";
    private static final String DELETE = "delete from inquiry.promise_pause where id = :id";
    private static final String GO_ON = "update inquiry.promise_pause set ended = null where id = :id";

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(long inquiry) {
        return of(List.of(inquiry)).getOrDefault(inquiry, List.of());
    }

    Map<Long, List<Row>> of(Collection<Long> inquiries) {
        var found = new HashMap<Long, List<Row>>();
        jdbc.sql(OF).param("inquiries", inquiries.toArray(Long[]::new)).query(row -> {
            var ended = row.getTimestamp("ended");
            found.computeIfAbsent(row.getLong("inquiry"), _ -> new ArrayList<>())
                    .add(new Row(
                            row.getLong("id"),
                            PauseReason.valueOf(row.getString("reason")),
                            row.getTimestamp("began").toInstant(),
                            ended == null ? null : ended.toInstant()));
        });
        return found;
    }

    Row begin(long inquiry, PauseReason reason, Instant began) {
        var id = jdbc.sql(BEGIN)
                .param("inquiry", inquiry)
                .param("reason", reason.name())
                .param("began", began.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new Row(id, reason, began, null);
    }

    /** A pause that ends before it began, as when the reply that began it never left, was none. */
    void end(Row pause, Instant at) {
        if (at.isAfter(pause.began())) {
            jdbc.sql(END)
                    .param("id", pause.id())
                    .param("ended", at.atOffset(ZoneOffset.UTC))
                    .update();
        } else {
            jdbc.sql(DELETE).param("id", pause.id()).update();
        }
    }

    /** As if it had not ended. */
    void goOn(Row pause) {
        jdbc.sql(GO_ON).param("id", pause.id()).update();
    }
}
