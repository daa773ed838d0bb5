package io.haedap.shared.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of jobs that other nodes wait for. */
@Component
public class ShortTransactions {

    /** A node that stands still, or lost the network, keeps others from what it has claimed no longer than this. */
    private static final String LET_GO = "select set_config('idle_in_transaction_session_timeout', '5000', true)";

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    ShortTransactions(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    void run(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    /** Within a transaction: the database ends it when this node says nothing for a few seconds. */
    void letGoSoon() {
        jdbc.sql(LET_GO).query(String.class).single();
    }
}
