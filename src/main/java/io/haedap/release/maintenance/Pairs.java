package io.haedap.release.maintenance;

import io.haedap.notice.NoticeId;
import io.haedap.status.Maintenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notice belongs to which maintenance, as rows. */
@Repository
class Pairs {

    /** One row. */
    record Pair(String maintenance, NoticeId notice, Instant from, Instant until) {}

    private static final String SELECT = """
            select maintenance, notice, told_from, told_until from release.maintenance_notice
            """;
    private static final String OF_MAINTENANCE = SELECT + "where maintenance = :maintenance";
    private static final String OF_NOTICE = SELECT + "where notice = :notice";
    private static final String ADD = """
            insert into release.maintenance_notice (maintenance, notice, told_from, told_until)
            values (:maintenance, :notice, :from, :until)
            on conflict do nothing
            """;
    private static final String TELL = """
            update release.maintenance_notice set told_from = :from, told_until = :until where maintenance = :maintenance
            """;
    private static final String FORGET = "delete from release.maintenance_notice where maintenance = :maintenance";

    private final JdbcClient jdbc;

    Pairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pair> of(String maintenance) {
        return jdbc.sql(OF_MAINTENANCE)
                .param("maintenance", maintenance)
                .query(Pairs::pair)
                .optional();
    }

    Optional<Pair> of(NoticeId notice) {
        return jdbc.sql(OF_NOTICE)
                .param("notice", notice.value())
                .query(Pairs::pair)
                .optional();
    }

    /** Whether the two are a pair now; false where one of them has another already. */
    boolean add(Maintenance maintenance, NoticeId notice) {
        return window(jdbc.sql(ADD), maintenance)
                        .param("notice", notice.value())
                        .update()
                == 1;
    }

    /** The notice tells the window that the maintenance has now. */
    void tell(Maintenance maintenance) {
        window(jdbc.sql(TELL), maintenance).update();
    }

    void forget(String maintenance) {
        jdbc.sql(FORGET).param("maintenance", maintenance).update();
    }

    private static JdbcClient.StatementSpec window(JdbcClient.StatementSpec statement, Maintenance maintenance) {
        return statement
                .param("maintenance", maintenance.id())
                .param("from", maintenance.scheduledFor().atOffset(ZoneOffset.UTC))
                .param("until", maintenance.scheduledUntil().atOffset(ZoneOffset.UTC));
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getString("maintenance"),
                new NoticeId(row.getLong("notice")),
                row.getTimestamp("told_from").toInstant(),
                row.getTimestamp("told_until").toInstant());
    }
}
