package io.haedap.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SieveTests {

    private int reads;

    @Test
    void a_page_that_meets_nothing_to_show_ends_and_goes_on_after_it() {
        var page = page(1_000, number -> number > 990, 5, null);

        assertThat(page.items()).isEmpty();
        assertThat(reads).isEqualTo(Sieve.MOST_READS);
        var next = Cursor.read(page.nextCursor(), 1);
        assertThat(next).isNotNull();
        assertThat(next.number(0)).isEqualTo(6 * Sieve.MOST_READS);
    }

    @Test
    void pages_show_everything_once_whatever_is_passed_by() {
        var shown = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var page = page(500, number -> number % 7 == 0, 5, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(5);
            shown.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(shown)
                .containsExactlyElementsOf(numbers(0, 500)
                        .filter(number -> number % 7 == 0)
                        .boxed()
                        .toList());
    }

    private Page<Long> page(long all, LongPredicate isShown, int size, @Nullable String cursor) {
        return Sieve.page(
                (after, limit) -> {
                    reads++;
                    long from = after == null ? 0 : after.number(0);
                    return numbers(from, Math.min(all, from + limit)).boxed().toList();
                },
                (List<Long> rows) -> rows.stream()
                        .filter(isShown::test)
                        .collect(Collectors.toMap(Function.identity(), Function.identity())),
                Cursor::of,
                size,
                Cursor.read(cursor, 1));
    }

    private static LongStream numbers(long after, long last) {
        return LongStream.rangeClosed(after + 1, last);
    }
}
