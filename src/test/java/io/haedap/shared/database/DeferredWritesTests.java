package io.haedap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class DeferredWritesTests {

    private static final String TABLE = """
            create temporary table deferred (id bigint generated always as identity, line int not null) on commit drop
            """;

    @Autowired
    private DeferredWrites writes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    private void inTransaction(Consumer<TransactionStatus> work) {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            jdbc.sql(TABLE).update();
            work.accept(status);
        });
    }

    private void write(@Nullable Integer line) {
        writes.add("insert into deferred (line) values (:line)", new MapSqlParameterSource("line", line));
    }

    private List<Integer> lines() {
        return jdbc.sql("select line from deferred order by id")
                .query(Integer.class)
                .list();
    }

    @Test
    void whoever_reads_finds_all_of_it_in_order() {
        inTransaction(_ -> {
            IntStream.range(0, 50).forEach(this::write);

            assertThat(lines())
                    .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
        });
    }

    @Test
    void what_the_database_refuses_fails_the_commit() {
        assertThatThrownBy(() -> inTransaction(_ -> {
                    write(1);
                    write(null);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_the_database_refuses_fails_whoever_reads() {
        inTransaction(status -> {
            write(null);

            assertThatThrownBy(this::lines).isInstanceOf(DataIntegrityViolationException.class);
            status.setRollbackOnly();
        });
    }

    @Test
    void a_step_that_is_taken_back_takes_its_own_writes_along_and_no_others() {
        var step = new TransactionTemplate(manager);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        inTransaction(_ -> {
            write(1);
            step.executeWithoutResult(back -> {
                write(2);
                assertThat(lines()).containsExactly(1, 2);
                write(3);
                back.setRollbackOnly();
            });
            write(4);

            assertThat(lines()).containsExactly(1, 4);
        });
    }

    @Test
    void a_transaction_of_its_own_leaves_alone_what_waits_outside() {
        var own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        inTransaction(_ -> {
            write(1);
            own.executeWithoutResult(_ -> assertThat(jdbc.sql("select to_regclass('deferred') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue());

            assertThat(lines()).containsExactly(1);
        });
    }
}
