package io.haedap.knowledge;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows that another module may not show any more: those are passed by. A page that meets many of them is short, and its
 * cursor goes on after them.
 */
final class Sieve {

    static final int MOST_READS = 10;

    /** Reads so many rows after the cursor, the first ones for null. */
    @FunctionalInterface
    interface Rows<R> {
        List<R> after(@Nullable Cursor cursor, int limit);
    }

    private Sieve() {}

    static <R, T> Page<T> page(
            Rows<R> rows,
            Function<List<R>, Map<R, T>> shown,
            Function<R, Cursor> cursor,
            int size,
            @Nullable Cursor after) {
        var limit = Page.size(size) + 1;
        var found = new ArrayList<T>();
        var at = after;
        for (int reads = 0; reads < MOST_READS; reads++) {
            var read = rows.after(at, limit);
            var seen = shown.apply(read);
            for (var row : read) {
                var one = seen.get(row);
                if (one != null && found.size() == limit - 1) {
                    return new Page<>(found, String.valueOf(at));
                }
                if (one != null) {
                    found.add(one);
                }
                at = cursor.apply(row);
            }
            if (read.size() < limit) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, String.valueOf(at));
    }
}
