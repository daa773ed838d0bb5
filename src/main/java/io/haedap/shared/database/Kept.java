package io.haedap.shared.database;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something small that is read often and seldom changed, as it was read last, until somebody on any node tells one of its topics. What was read
 * while it changed is handed on but not kept.
 */
public abstract class Kept<T> implements ChangeListener, ToldListener {

    private final Set<String> topics;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Read<T> kept;

    /** @param before how many changes were known when it was read */
    private record Read<T>(T value, long before) {}

    protected Kept(String... topics) {
        this.topics = Set.of(topics);
    }

    protected final T orElse(Supplier<T> read) {
        var known = kept;
        var before = changes.get();
        if (known != null && known.before() == before) {
            return known.value();
        }
        var fresh = read.get();
        kept = new Read<>(fresh, before);
        return fresh;
    }

    /** This node hears it at once, whichever way the transaction ends; the word of the commit follows. */
    @Override
    public final void told(String topic) {
        changed(topic);
    }

    /** Somebody may have read what stood before, between the word and the commit. */
    @Override
    public final void committed(String topic) {
        changed(topic);
    }

    @Override
    public final void changed(String topic) {
        if (topics.contains(topic)) {
            resync();
        }
    }

    @Override
    public final void resync() {
        changes.incrementAndGet();
    }
}
