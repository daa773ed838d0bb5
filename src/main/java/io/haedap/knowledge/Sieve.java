package io.haedap.knowledge;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A page of what somebody may see: what they may not is passed by, however much it is. */
final class Sieve {

    static final int CHUNK = 200;

    private Sieve() {}

    /** {@code next} reads the {@value #CHUNK} rows after the last one of those before. */
    static <R, T> Page<T> page(
            List<R> first,
            Function<R, List<R>> next,
            Function<List<R>, List<T>> seen,
            int size,
            Function<T, Cursor> cursor) {
        var found = new ArrayList<T>();
        var most = Page.size(size) + 1;
        var chunk = first;
        while (!chunk.isEmpty() && found.size() < most) {
            found.addAll(seen.apply(chunk));
            chunk = chunk.size() < CHUNK ? List.of() : next.apply(chunk.getLast());
        }
        return Page.of(found.subList(0, Math.min(found.size(), most)), Page.size(size), cursor);
    }
}
