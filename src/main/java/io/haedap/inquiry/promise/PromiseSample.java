package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Language;
import io.haedap.shared.SampleContent;
import io.haedap.shared.database.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A few policies, and the clocks of the sample inquiries as they would have run through all that happened to those. */
@Component
@Order(57)
class PromiseSample implements SampleContent {

    private static final String INQUIRIES = """
            select id, queue, category, priority, received_at, due_at from inquiry.inquiry order by id
            """;
    private static final String STEPS = """
            select action, to_status, at from inquiry.event where inquiry = :inquiry order by id
            """;
    private static final String FORGET = """
            with clocks as (delete from inquiry.promise_clock where inquiry = :inquiry),
                 pauses as (delete from inquiry.promise_pause where inquiry = :inquiry),
                 changes as (delete from inquiry.promise_change where inquiry = :inquiry)
            delete from inquiry.promise where inquiry = :inquiry
            """;

    private record One(long id, Ground ground, Instant receivedAt, Instant dueAt) {}

    private record Step(String action, InquiryStatus to, Instant at) {}

    private final JdbcClient jdbc;
    private final PolicyStore policies;
    private final PromiseKeeper keeper;
    private final OpenPromises open;
    private final Changes changes;
    private final MessageSource messages;

    PromiseSample(
            JdbcClient jdbc,
            PolicyStore policies,
            PromiseKeeper keeper,
            OpenPromises open,
            Changes changes,
            MessageSource messages) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.policies = policies;
        this.keeper = keeper;
        this.open = open;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public void load() {
        policy("urgent", new PromisePolicy.Scope(null, null, Priority.URGENT), hours(2), hours(8), List.of(50, 75));
        policy(
                "payment",
                new PromisePolicy.Scope("payment", null, null),
                Allowance.workingDays(2),
                Allowance.workingDays(3),
                List.of(75));
        changes.tell(PromisePolicies.TOPIC);
        var moved = new ArrayList<OpenPromises.Moved>();
        for (var one : jdbc.sql(INQUIRIES).query(PromiseSample::one).list()) {
            var due = replay(one);
            if (!due.equals(one.dueAt())) {
                moved.add(new OpenPromises.Moved(one.id(), one.dueAt(), due));
            }
        }
        open.put(moved);
    }

    private void policy(
            String name, PromisePolicy.Scope scope, Allowance reply, Allowance resolve, List<Integer> warns) {
        policies.add(new PromisePolicy(
                0,
                Objects.requireNonNull(
                        messages.getMessage("inquiry.promise.sample." + name, null, Language.KO.locale())),
                scope,
                new PromisePolicy.Terms("phone", reply, resolve, warns, 100, false),
                1));
    }

    private static Allowance hours(int hours) {
        return Allowance.minutes(hours * 60);
    }

    /** Lets its history happen again, as far as clocks care. */
    private Instant replay(One one) {
        jdbc.sql(FORGET).param("inquiry", one.id()).update();
        var due = keeper.promised(one.ground(), one.receivedAt());
        keeper.begin(stand(one, InquiryStatus.RECEIVED, due, null, one.receivedAt()));
        @Nullable Instant answered = null;
        for (var step : jdbc.sql(STEPS)
                .param("inquiry", one.id())
                .query((row, number) -> new Step(
                        row.getString("action"),
                        InquiryStatus.valueOf(row.getString("to_status")),
                        row.getTimestamp("at").toInstant()))
                .list()) {
            if (step.action().equals(InquiryStep.REPLY)) {
                answered = step.at();
            }
            due = keeper.follow(stand(one, step.to(), due, answered, step.at()), Turn.of(step.action()));
        }
        return due;
    }

    private static Stand stand(One one, InquiryStatus status, Instant due, @Nullable Instant answered, Instant at) {
        return new Stand(
                one.id(), one.ground(), status, one.receivedAt(), due, answered, status.isOver() ? at : null, at);
    }

    private static One one(ResultSet row, int number) throws SQLException {
        return new One(
                row.getLong("id"),
                new Ground(
                        row.getString("queue"), row.getString("category"), Priority.valueOf(row.getString("priority"))),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }
}
