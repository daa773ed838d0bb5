package io.haedap.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Visitor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("publisher")
class MeTooTests {

    private static final Visitor ONE = new Visitor("203.0.113.7", "Firefox");
    private static final Visitor OTHER = new Visitor("203.0.113.8", "Firefox");

    @Autowired
    private MeToo meToo;

    @Autowired
    private MeTooPurge purge;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private Outages outages;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String outage = "";

    @BeforeEach
    void open() {
        outages.clear();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
    }

    @AfterEach
    void tidy() {
        outages.clear();
        clock.reset();
    }

    @Test
    void each_visitor_counts_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = IntStream.range(0, 8)
                    .<Callable<MeToo.Said>>mapToObj(i -> () -> meToo.say(outage, i % 2 == 0 ? ONE : OTHER))
                    .toList();
            for (var said : threads.invokeAll(deeds)) {
                assertThat(said.get()).isEqualTo(MeToo.Said.COUNTED);
            }
        }

        assertThat(board.gathered(outage).meToo()).isEqualTo(2);
    }

    @Test
    void one_connection_counts_as_an_office_at_most() {
        for (int i = 0; i < MeToo.MOST_A_NETWORK + 3; i++) {
            meToo.say(outage, new Visitor("203.0.113.9", "Browser " + i));
        }

        assertThat(board.gathered(outage).meToo()).isEqualTo(MeToo.MOST_A_NETWORK);
        assertThat(meToo.say(outage, new Visitor("203.0.113.9", "another"))).isEqualTo(MeToo.Said.ENOUGH);
        assertThat(meToo.say(outage, new Visitor("203.0.113.9", "Browser 1"))).isEqualTo(MeToo.Said.COUNTED);
    }

    @Test
    void an_office_that_says_so_at_once_is_counted_no_further() throws Exception {
        meToo.say(outage, new Visitor("203.0.113.9", "Browser 0"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = IntStream.rangeClosed(1, MeToo.MOST_A_NETWORK + 20)
                    .<Callable<MeToo.Said>>mapToObj(
                            i -> () -> meToo.say(outage, new Visitor("203.0.113.9", "Browser " + i)))
                    .toList();
            for (var said : threads.invokeAll(deeds)) {
                said.get();
            }
        }

        assertThat(board.gathered(outage).meToo()).isEqualTo(MeToo.MOST_A_NETWORK);
    }

    @Test
    void nothing_is_left_of_visitors_when_it_is_over() {
        meToo.say(outage, ONE);
        assertThat(jdbc.sql("select count(*) from response.me_too_mark")
                        .query(Integer.class)
                        .single())
                .isOne();

        outages.resolve(outage);
        purge.run();

        assertThat(meToo.say(outage, OTHER)).isEqualTo(MeToo.Said.OVER);
        assertThat(board.gathered(outage).meToo()).isOne();
        assertThat(jdbc.sql("select count(*) from response.me_too_mark")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from response.me_too where salt is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_is_known_for_longer_than_three_days() {
        meToo.say(outage, ONE);
        purge.run();
        assertThat(jdbc.sql("select count(*) from response.me_too_mark")
                        .query(Integer.class)
                        .single())
                .isOne();

        clock.forward(Duration.ofDays(3).plusMinutes(1));
        purge.run();
        assertThat(jdbc.sql("select count(*) from response.me_too_mark")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(meToo.say(outage, ONE)).isEqualTo(MeToo.Said.COUNTED);
        assertThat(board.gathered(outage).meToo()).isEqualTo(2);
    }

    @Test
    void an_unknown_outage_is_unknown() {
        for (var hostile : new String[] {"000000000000", "", "\u0000", "없음"}) {
            assertThatThrownBy(() -> meToo.say(hostile, ONE)).isInstanceOf(Refusal.class);
        }
    }
}
