package io.haedap.inquiry.identity;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of identity checks as rows; the newest of an inquiry holds. They are added and never changed. */
@Repository
class IdentitySteps {

    /** {@code staff} is null where the program took it, {@code message} is the reply that asked. */
    record Step(
            IdentityState state,
            @Nullable IdentityMethod method,
            @Nullable String remark,
            @Nullable Long message,
            @Nullable StaffId staff,
            Instant at) {}

    /** What was said last, null for nothing, and the category that says it then. */
    record Standing(String category, @Nullable IdentityState state) {}

    private static final String ADD = """
            insert into inquiry.identity_step (inquiry, state, method, remark, message, staff, at)
            select id, :state, :method, :remark, :message, :staff, :at from inquiry.inquiry where number = :number
            """;
    private static final String NEWEST = """
            select state, method, remark, message, staff, at
              from inquiry.identity_step
             where inquiry = (select id from inquiry.inquiry where number = :number)
             order by id desc
             limit 1
            """;
    private static final String STANDING = """
            select category,
                   (select state from inquiry.identity_step where inquiry = i.id order by id desc limit 1) as state
              from inquiry.inquiry i
             where number = :number
            """;

    private final JdbcClient jdbc;

    IdentitySteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String number, Step step) {
        var method = step.method();
        var staff = step.staff();
        jdbc.sql(ADD)
                .param("number", number)
                .param("state", step.state().name())
                .param("method", method == null ? null : method.name(), java.sql.Types.VARCHAR)
                .param("remark", step.remark(), java.sql.Types.VARCHAR)
                .param("message", step.message(), java.sql.Types.BIGINT)
                .param("staff", staff == null ? null : staff.value(), java.sql.Types.OTHER)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Step> newest(String number) {
        return jdbc.sql(NEWEST)
                .param("number", number)
                .query(IdentitySteps::step)
                .optional();
    }

    Optional<Standing> standing(String number) {
        return jdbc.sql(STANDING)
                .param("number", number)
                .query((row, at) -> {
                    var state = row.getString("state");
                    return new Standing(row.getString("category"), state == null ? null : IdentityState.valueOf(state));
                })
                .optional();
    }

    private static Step step(ResultSet row, int at) throws SQLException {
        var method = row.getString("method");
        var staff = row.getObject("staff", UUID.class);
        return new Step(
                IdentityState.valueOf(row.getString("state")),
                method == null ? null : IdentityMethod.valueOf(method),
                row.getString("remark"),
                row.getObject("message", Long.class),
                staff == null ? null : new StaffId(staff),
                row.getTimestamp("at").toInstant());
    }
}
