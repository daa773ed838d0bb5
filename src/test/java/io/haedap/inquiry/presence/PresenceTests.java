package io.haedap.inquiry.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("agent2")
class PresenceTests {

    private static final class Screen implements PresenceRoom.Guest {

        private Doing doing = Doing.LOOKING;
        private boolean there = true;

        @Override
        public boolean isThere() {
            return there;
        }

        @Override
        public Doing doing() {
            return doing;
        }
    }

    @Autowired
    PresenceRoom room;

    @Autowired
    PresenceBoard board;

    @Autowired
    InquiryCounter counter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    private final Screen screen = new Screen();
    private String number = "";
    private PresenceRoom.Visit visit;

    @BeforeEach
    void a_lead_looks() {
        number = counter.submit(new NewInquiry(
                        "payment", "제목", "본문", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true))
                .number();
        visit = as.as("lead", () -> room.enter(number, screen));
    }

    @AfterEach
    void and_goes() {
        visit.leave();
    }

    @Test
    void others_are_named_with_what_they_do_and_oneself_is_not() {
        assertThat(doings()).containsExactly(Doing.LOOKING);
        as.run("lead", () -> assertThat(board.others(number)).isEmpty());

        screen.doing = Doing.REPLYING;
        visit.changed();

        assertThat(doings()).containsExactly(Doing.REPLYING);
        visit.leave();
        assertThat(doings()).isEmpty();
    }

    @Test
    void who_does_two_things_does_what_weighs_more() {
        var other = new Screen();
        other.doing = Doing.NOTING;
        var second = as.as("lead", () -> room.enter(number, other));

        assertThat(doings()).containsExactly(Doing.NOTING);

        second.leave();
        assertThat(doings()).containsExactly(Doing.LOOKING);
    }

    @Test
    void typing_writes_when_it_begins_and_not_by_the_key() {
        screen.doing = Doing.REPLYING;
        visit.changed();
        var before = writes();
        for (int key = 0; key < 200; key++) {
            visit.changed();
        }

        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void a_tab_that_died_is_gone_within_thirty_seconds() {
        screen.there = false;
        jdbc.sql("update inquiry.onlooker set seen_at = now() - interval '20 seconds' where number = :number")
                .param("number", number)
                .update();

        assertThat(doings()).isEmpty();
        room.look();
        assertThat(jdbc.sql("select count(*) from inquiry.onlooker where number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_tab_that_lives_stays() {
        jdbc.sql("update inquiry.onlooker set seen_at = now() - interval '15 seconds' where number = :number")
                .param("number", number)
                .update();

        room.look();

        assertThat(jdbc.sql(
                                "select seen_at > now() - interval '5 seconds' from inquiry.onlooker where number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_others_dropped_or_the_database_lost_is_put_down_again_and_told() {
        var told = new java.util.concurrent.CopyOnWriteArrayList<String>();
        var end = room.listen(told::add);
        screen.doing = Doing.REPLYING;
        visit.changed();
        jdbc.sql("delete from inquiry.onlooker").update();
        told.clear();

        room.look();

        assertThat(doings()).containsExactly(Doing.REPLYING);
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(told).contains(number));
        end.run();
    }

    @Test
    void who_left_is_not_put_down_again_by_a_look_at_the_same_moment() throws Exception {
        for (int i = 0; i < 30; i++) {
            var other = as.as("lead", () -> room.enter(number, new Screen()));
            try (var pool = java.util.concurrent.Executors.newFixedThreadPool(3)) {
                pool.submit(room::look);
                pool.submit(other::leave);
                pool.submit(room::look);
            }
        }

        assertThat(jdbc.sql("select count(*) from inquiry.onlooker where number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobody_learns_of_foreign_queues() {
        as.run("agent1", () -> assertThat(board.others(List.of(number))).isEmpty());
    }

    private List<Doing> doings() {
        return board.others(number).stream().map(Present::doing).toList();
    }

    /** The row's own stamp moves with every write. */
    private String writes() {
        return jdbc.sql("select xmin::text || seen_at from inquiry.onlooker where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
