package io.haedap.site;

import io.haedap.shared.database.DatabasePulse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What the page cache knows of the database by its pulse, and a snapshot of it to render from. */
@Component
class DatabaseNodes implements PageCache.Nodes {

    private final DatabasePulse pulse;
    private final PlatformTransactionManager transactions;

    DatabaseNodes(DatabasePulse pulse, PlatformTransactionManager transactions) {
        this.pulse = pulse;
        this.transactions = transactions;
    }

    @Override
    public boolean isAway() {
        return pulse.isAway();
    }

    @Override
    public boolean isHearing() {
        return pulse.isHearing();
    }

    @Override
    public void atOneMoment(PageCache.Rendering rendering) throws IOException, ServletException {
        var snapshot = new DefaultTransactionDefinition();
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        org.springframework.transaction.TransactionStatus transaction;
        try {
            transaction = transactions.getTransaction(snapshot);
        } catch (CannotCreateTransactionException away) {
            rendering.run();
            return;
        }
        try {
            rendering.run();
        } finally {
            transactions.rollback(transaction);
        }
    }
}
