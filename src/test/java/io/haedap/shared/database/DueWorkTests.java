package io.haedap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
class DueWorkTests {

    @Autowired
    private ShortTransactions transactions;

    private final List<Long> waiting =
            new ArrayList<>(LongStream.rangeClosed(1, 700).boxed().toList());

    private List<Long> next(int most, Long[] aside) {
        return waiting.stream()
                .filter(id -> !Arrays.asList(aside).contains(id))
                .limit(most)
                .toList();
    }

    @Test
    void all_that_is_due_is_done_in_few_transactions() {
        var batches = new ArrayList<Integer>();

        new DueWork<>(transactions, this::next, Long::longValue, some -> {
                    batches.add(some.size());
                    waiting.removeAll(some);
                })
                .run();

        assertThat(batches).containsExactly(300, 300, 100);
    }

    @Test
    void one_that_fails_holds_up_no_other_and_is_left_for_a_while() {
        var tries = new ArrayList<Long>();
        var work = new DueWork<>(transactions, this::next, Long::longValue, some -> {
            if (some.contains(7L)) {
                tries.addAll(some.size() == 1 ? some : List.of());
                throw new IllegalStateException("broken");
            }
            waiting.removeAll(some);
        });

        work.run();
        work.run();

        assertThat(waiting).containsExactly(7L);
        assertThat(tries).containsExactly(7L);
    }
}
