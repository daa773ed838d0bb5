package io.haedap.shared.database;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells all nodes what changed, this one included: the word leaves with the commit of the transaction it was told in, and
 * never when that rolls back.
 */
@Component
public class Changes {

    static final String CHANNEL = "haedap";
    private static final String TELL = "select pg_notify('" + CHANNEL + "', topic) from unnest(:topics) as topic";

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private final DeferredWrites writes;
    private final Supplier<List<ToldListener>> here;

    /** @param here some of them tell something themselves: they are asked for later */
    Changes(DeferredWrites writes, ObjectProvider<ToldListener> here) {
        this.writes = writes;
        this.here = SingletonSupplier.of(() -> here.stream().toList());
    }

    /** @param topic what changed, such as {@code faq} or {@code staff:<id>}; never personal data */
    public void tell(String topic) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            words().add(topic);
            here.get().forEach(one -> one.told(topic));
        } else {
            send(List.of(topic));
            here.get().forEach(one -> one.told(topic));
            committed(topic);
        }
    }

    /** What is done is done: whoever fails to hear of it must not make it look undone. */
    private void committed(String topic) {
        for (var one : here.get()) {
            try {
                one.committed(topic);
            } catch (RuntimeException deaf) {
                log.error("{} did not take in that {} changed", one, topic, deaf);
            }
        }
    }

    private Words words() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var words = new Words();
                    TransactionSynchronizationManager.registerSynchronization(words);
                    return words;
                });
    }

    private void send(Collection<String> topics) {
        writes.add(TELL, new MapSqlParameterSource("topics", topics.toArray(String[]::new)));
    }

    /** What one transaction tells: every word once, all in one statement, with what was deferred and last of it. */
    private final class Words implements TransactionSynchronization {

        private final Set<String> topics = new LinkedHashSet<>();
        private boolean sent;
        private boolean over;

        void add(String topic) {
            if (topics.add(topic) && sent) {
                send(List.of(topic));
            }
            if (over) {
                committed(topic);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            sent = true;
            send(topics);
            writes.flush();
        }

        @Override
        public void afterCommit() {
            over = true;
            List.copyOf(topics).forEach(Changes.this::committed);
        }

        /** Before what is deferred leaves without them. */
        @Override
        public int getOrder() {
            return 0;
        }
    }
}
