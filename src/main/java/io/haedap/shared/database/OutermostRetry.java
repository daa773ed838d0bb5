package io.haedap.shared.database;

import java.lang.reflect.Method;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A deed is done once more by whoever began the transaction alone: what is inside one that broke can only fail again. */
public final class OutermostRetry implements MethodRetryPredicate {

    @Override
    public boolean shouldRetry(Method method, Throwable failed) {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
