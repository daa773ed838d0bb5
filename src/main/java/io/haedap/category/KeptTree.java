package io.haedap.category;

import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.Changes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tree as it was read last, until somebody tells that it changed: lists that are filtered by branch ask for it each time. */
@Component
class KeptTree implements ChangeListener {

    private static final String TOPIC = "category";

    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable List<Category> tree;

    List<Category> orElse(Supplier<List<Category>> read) {
        var kept = tree;
        if (kept != null) {
            return kept;
        }
        var before = changes.get();
        var fresh = read.get();
        if (changes.get() == before) {
            tree = fresh;
        }
        return fresh;
    }

    /** This node hears it at once, whichever way the transaction ends; the word of the commit follows. */
    @EventListener
    void told(Changes.Told told) {
        changed(told.topic());
    }

    @Override
    public void changed(String topic) {
        if (topic.equals(TOPIC)) {
            resync();
        }
    }

    @Override
    public void resync() {
        changes.incrementAndGet();
        tree = null;
    }
}
