package io.haedap.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One keyset page of a list; {@code nextCursor} is null on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static final int LARGEST = 200;

    /** Makes a page of {@code size} from rows of which one more than {@code size} was asked for. */
    public static <T> Page<T> of(List<T> rowsAndOneMore, int size, Function<T, Cursor> cursorOf) {
        if (rowsAndOneMore.size() <= size) {
            return new Page<>(rowsAndOneMore, null);
        }
        var items = List.copyOf(rowsAndOneMore.subList(0, size));
        return new Page<>(items, cursorOf.apply(items.getLast()).toString());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }

    /** Limits what a caller asked for to 1 to {@value #LARGEST}. */
    public static int size(int asked) {
        return Math.clamp(asked, 1, LARGEST);
    }
}
