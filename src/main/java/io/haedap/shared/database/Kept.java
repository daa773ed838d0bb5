package io.haedap.shared.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/**
 * Something small that is read often and seldom changed, as it was read last, until somebody on any node tells its topic. What was read
 * while it changed is handed on but not kept.
 */
public abstract class Kept<T> implements ChangeListener {

    private final String topic;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable T kept;

    protected Kept(String topic) {
        this.topic = topic;
    }

    protected final T orElse(Supplier<T> read) {
        var known = kept;
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var fresh = read.get();
        if (changes.get() == before) {
            kept = fresh;
        }
        return fresh;
    }

    /** This node hears it at once, whichever way the transaction ends; the word of the commit follows. */
    @EventListener
    public final void told(Changes.Told told) {
        changed(told.topic());
    }

    @Override
    public final void changed(String changed) {
        if (changed.equals(topic)) {
            resync();
        }
    }

    @Override
    public final void resync() {
        changes.incrementAndGet();
        kept = null;
    }
}
