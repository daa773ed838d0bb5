package io.haedap.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.haedap.HaedapTest;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqTurnDesk;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody might try, or what might go wrong again and again. */
@HaedapTest
class BundleHostileTests {

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private BundleDesk desk;

    @Autowired
    private BundleBoard board;

    @Autowired
    private Releases releases;

    @Autowired
    private FaqTurnDesk turns;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private static FaqContent in(String category, String title) {
        var content = Faqs.content(title, "본문");
        return new FaqContent(category, content.visibility(), content.translations(), content.tags(), null, null);
    }

    private void refused(Runnable deed, String type) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    /** Live in payment, its next revision approved in account. */
    private FaqDetails movedIntoAccount(String title) {
        return faqs.approvedAgain(faqs.published(in("payment", title)), in("account", title));
    }

    @Test
    void whoever_is_narrowed_gathers_nothing_that_is_live_in_a_foreign_category() {
        var entry = movedIntoAccount("옮겨 간 글");
        var id = releases.bundle();

        as.within(
                "admin",
                Set.of("account"),
                () -> refused(() -> desk.add(id, entry.id(), null, ItemAction.PUBLISH), "faq-foreign-category"));
        assertThat(releases.one(id).lines()).isEmpty();
    }

    @Test
    void nor_do_they_schedule_what_somebody_else_has_gathered() {
        var id = releases.bundle(movedIntoAccount("남이 담은 글"));

        as.within("admin", Set.of("account"), () -> {
            assertThat(board.one(id).foreign()).isEqualTo(1);
            assertThat(board.one(id).actions()).isEmpty();
            refused(() -> desk.take(id, BundleAction.GO, null, null), "release-foreign");
        });
        as.within(
                "admin",
                Set.of("account", "payment"),
                () -> assertThat(board.one(id).foreign()).isZero());
    }

    @Test
    void nor_do_they_roll_back_into_a_foreign_category() {
        var id = releases.bundle(movedIntoAccount("되돌아갈 글"));
        releases.take("reviewer", id, BundleAction.GO);
        releases.isDue(id);

        as.within(
                "admin",
                Set.of("account"),
                () -> refused(() -> desk.take(id, BundleAction.ROLL_BACK, null, null), "release-foreign"));
    }

    @Test
    void only_what_readers_saw_before_a_release_is_put_back() {
        var once = faqs.published(Faqs.content("처음 글", "본문"));
        var skipped = faqs.approvedAgain(once, Faqs.content("공개된 적 없는 글", "본문"));
        var next = faqs.publish(faqs.approvedAgain(skipped, Faqs.content("다음 글", "본문")));

        as.run("reviewer", () -> {
            refused(() -> turns.putBack(next.id(), 3, 2), "faq-never-live");
            refused(() -> turns.putBack(next.id(), 3, 1), "faq-never-live");
            refused(() -> turns.putBack(next.id(), 3, 77), "faq-never-live");
        });
        assertThat(as.as("reviewer", () -> turns.liveBefore(next.id()))).isEqualTo(3);
    }

    @Test
    void one_that_fails_again_and_again_is_given_up_and_keeps_no_other_waiting() {
        var broken = releases.bundle(faqs.approved(Faqs.content("고장 난 묶음의 글", "본문")));
        var sound = releases.bundle(faqs.approved(Faqs.content("성한 묶음의 글", "본문")));
        releases.take("reviewer", broken, BundleAction.GO);
        releases.take("reviewer", sound, BundleAction.GO);
        jdbc.sql("update release.item set thing = 'nonsense' where bundle = :id")
                .param("id", broken.value())
                .update();

        releases.ready(broken);
        releases.isDue(sound);
        assertThat(releases.one(sound).bundle().status()).isEqualTo(BundleStatus.LIVE);

        for (var tries = 0; tries < 50 && status(broken).equals("SCHEDULED"); tries++) {
            releases.isDue(broken);
            releases.tick();
        }
        assertThat(status(broken)).isEqualTo("OPEN");
        assertThat(jdbc.sql("select reason from release.bundle where id = :id")
                        .param("id", broken.value())
                        .query(String.class)
                        .single())
                .isEqualTo("tries");
        jdbc.sql("delete from release.item where bundle = :id")
                .param("id", broken.value())
                .update();
        assertThat(releases.one(broken).bundle().reason()).isEqualTo("tries");
    }

    private String status(BundleId id) {
        return jdbc.sql("select status from release.bundle where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_full_bundle_takes_nothing_more_in_and_binds_anew_what_it_holds() {
        var first = faqs.approved(Faqs.content("가득 찬 묶음의 글", "본문"));
        var id = releases.bundle(first);
        jdbc.sql("""
                        insert into release.item (bundle, kind, thing, action, revision, added_by_name, added_at)
                        select :id, 'FAQ', cast(9000000000 + n as text), 'PUBLISH', 1, 'x', now()
                          from generate_series(1, :more) n
                        """)
                .param("id", id.value())
                .param("more", BundleDesk.MOST_ITEMS - 1)
                .update();

        as.run("editor", () -> desk.add(id, first.id(), null, ItemAction.PUBLISH));
        var other = faqs.approved(Faqs.content("더 담을 글", "본문"));
        as.run("editor", () -> refused(() -> desk.add(id, other.id(), null, ItemAction.PUBLISH), "release-full"));
        jdbc.sql("delete from release.item where bundle = :id")
                .param("id", id.value())
                .update();
    }

    @Test
    void entries_turn_by_number_however_their_numbers_read_as_text() {
        var kind = new FaqKind(null, null, null, null, null);
        var ten = Item.gathered(new BundleId(1), ItemKind.FAQ, "10", ItemAction.PUBLISH, 1, "x");
        var nine = Item.gathered(new BundleId(1), ItemKind.FAQ, "9", ItemAction.PUBLISH, 1, "x");

        assertThat(kind.inOrder(List.of(ten, nine), false)).containsExactly(nine, ten);
    }

    @Test
    void many_entries_are_checked_without_a_question_for_each() {
        var three = releases.bundle(entries(3, 0));
        var thirty = releases.bundle(entries(30, 3));

        assertThat(questions(() -> board.check(thirty))).isLessThan(questions(() -> board.check(three)) + 27);
        assertThat(questions(() -> board.one(thirty))).isLessThan(questions(() -> board.one(three)) + 27);
    }

    /** Each leads to the one before it. */
    private FaqDetails[] entries(int count, int from) {
        var entries = new FaqDetails[count];
        for (var i = 0; i < count; i++) {
            var before = i == 0 ? "" : "[앞의 글](/faq/%s)".formatted(entries[i - 1].id());
            entries[i] = faqs.approved(Faqs.content("글 " + (from + i), "본문 " + before));
        }
        return entries;
    }

    /**
     * How many statements a piece of work needs. What is kept in memory may be forgotten in between, whenever another test
     * changes something: a few more or less say nothing, one for each of 27 more entries does.
     */
    private int questions(Runnable work) {
        return IntStream.range(0, 3).map(_ -> sent(work)).min().orElseThrow();
    }

    /** How many it sends on this thread. */
    private int sent(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(template.getClass());
        var level = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            as.run("reviewer", work);
        } finally {
            logger.setLevel(level);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        var here = Thread.currentThread().getName();
        var sent = List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(sent).isPositive();
        return (int) sent;
    }
}
