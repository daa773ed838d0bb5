package io.haedap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that send and people who take back race for the same letters: each letter has exactly one outcome. */
@HaedapTest
class TakeBackRaceTests {

    private static final int LETTERS = 60;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("delete from mail.letter").update();
    }

    @Test
    void a_letter_either_leaves_or_is_taken_back() throws Exception {
        var leaves = clock.instant().plusSeconds(15);
        for (int i = 0; i < LETTERS; i++) {
            var key = "reply:race" + i;
            transactions.executeWithoutResult(_ -> outbox.post(letter(key), leaves));
        }
        Set<String> left = ConcurrentHashMap.newKeySet();
        Set<String> back = ConcurrentHashMap.newKeySet();
        var start = new CyclicBarrier(4);
        Callable<Void> node = () -> {
            start.await();
            for (var next = claim(leaves); next != null; next = claim(leaves)) {
                left.add(next);
            }
            return null;
        };
        Callable<Void> person = () -> {
            start.await();
            for (int i = LETTERS - 1; i >= 0; i--) {
                var key = "reply:race" + i;
                if (Boolean.TRUE.equals(transactions.execute(_ -> outbox.takeBack(key)))) {
                    back.add(key);
                }
            }
            return null;
        };

        try (var pool = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<java.util.concurrent.Future<Void>>();
            done.add(pool.submit(node));
            done.add(pool.submit(node));
            done.add(pool.submit(person));
            done.add(pool.submit(person));
            for (var one : done) {
                one.get();
            }
        }

        assertThat(left).doesNotContainAnyElementsOf(back);
        assertThat(left.size() + back.size()).isEqualTo(LETTERS);
        assertThat(jdbc.sql("select count(*) from mail.letter where state = 'SENDING'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(left.size());
    }

    private @org.jspecify.annotations.Nullable String claim(Instant now) {
        return transactions
                .execute(_ -> store.claim(now))
                .map(StoredLetter::about)
                .orElse(null);
    }

    private static Letter letter(String key) {
        return new Letter(key, Letter.Kind.REPLY, "ire.nam@example.com", null, Language.KO, "제목", "본문", key);
    }
}
