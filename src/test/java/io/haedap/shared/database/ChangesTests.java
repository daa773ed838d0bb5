package io.haedap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class ChangesTests {

    @Autowired
    private Changes changes;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private DataSource pool;

    private Connection ear;

    @BeforeEach
    void listen() throws SQLException {
        ear = pool.getConnection();
        try (var listen = ear.createStatement()) {
            listen.execute("listen haedap");
        }
    }

    @AfterEach
    void close() throws SQLException {
        try (var unlisten = ear.createStatement()) {
            unlisten.execute("unlisten haedap");
        }
        ear.close();
    }

    /** Other tests tell words too: only ours are looked at. */
    private List<String> heard() throws SQLException {
        changes.tell("words:over");
        var heard = new ArrayList<String>();
        while (!heard.contains("words:over")) {
            Arrays.stream(ear.unwrap(PGConnection.class).getNotifications(5_000))
                    .map(PGNotification::getParameter)
                    .filter(word -> word.startsWith("words:"))
                    .forEach(heard::add);
        }
        heard.remove("words:over");
        return heard;
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(manager);
    }

    @Test
    void what_a_transaction_tells_is_heard_once_and_in_order() throws SQLException {
        transaction().executeWithoutResult(_ -> {
            changes.tell("words:b");
            changes.tell("words:a");
            changes.tell("words:b");
        });

        assertThat(heard()).containsExactly("words:b", "words:a");
    }

    @Test
    void a_word_of_a_transaction_that_rolled_back_is_never_heard() throws SQLException {
        transaction().executeWithoutResult(status -> {
            changes.tell("words:undone");
            status.setRollbackOnly();
        });

        assertThat(heard()).isEmpty();
    }

    @Test
    void a_transaction_within_another_tells_its_own_words() throws SQLException {
        var own = transaction();
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction().executeWithoutResult(outer -> {
            changes.tell("words:outer");
            own.executeWithoutResult(_ -> changes.tell("words:inner"));
            outer.setRollbackOnly();
        });

        assertThat(heard()).containsExactly("words:inner");
    }
}
