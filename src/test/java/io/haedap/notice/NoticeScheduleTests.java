package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.people.SystemActors;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.database.ShortTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is scheduled goes out once, all of it, and nobody finds it a moment before. */
@HaedapTest
class NoticeScheduleTests {

    private static final int MANY = 40;
    private static final String DUE =
            "update notice.notice set publish_at = now() - interval '1 second' where id = any (?) and status = 'SCHEDULED'";

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private Notices notices;

    @Autowired
    private DueNotices due;

    @Autowired
    private NoticeSchedule schedule;

    @Autowired
    private SearchIndex search;

    @Autowired
    private ShortTransactions batches;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DatabasePulse pulse;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private As as;

    private static NoticeContent content(String title) {
        return new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText(title, "본문"), new NoticeText("Title", "Body")),
                false,
                List.of(),
                null,
                null);
    }

    private NoticeDetails scheduled(NoticeContent content) {
        return as.as("publisher", () -> {
            var draft = desk.draft(null, content);
            return desk.publish(draft.id(), 1, clock.instant().plus(Duration.ofHours(1)), null);
        });
    }

    private Long[] scheduled(String title) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> scheduled(content(title + " " + i)).id().value())
                .toArray(Long[]::new);
    }

    private void fire(Long... ids) {
        jdbc.sql(DUE).param(ids).update();
        schedule.run();
    }

    private int count(String sql, Object of) {
        return jdbc.sql(sql).param(of).query(Integer.class).single();
    }

    private int prepared(NoticeDetails notice) {
        return count(
                "select count(*) from search.prepared where type = 'notice' and id = ?",
                notice.id().toString());
    }

    private List<String> shown(NoticeDetails notice) {
        return jdbc.sql(
                        "select language || ' ' || title from search.document where type = 'notice' and id = ? and not removed order by language")
                .param(notice.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void a_batch_that_is_lost_with_its_node_is_done_once_by_the_others() {
        var ids = scheduled("묶음");

        transactions.executeWithoutResult(lost -> {
            jdbc.sql(DUE).param(ids).update();
            SystemActors.as("notice-schedule", Set.of(), () -> {
                due.publish(notices.due(MANY / 2, new Long[0]));
                return true;
            });
            lost.setRollbackOnly();
        });
        assertThat(count("select count(*) from notice.appearance where notice = any (?)", ids))
                .isZero();

        jdbc.sql(DUE).param(ids).update();
        var nodes = IntStream.range(0, 3)
                .mapToObj(_ -> new NoticeSchedule(notices, due, batches, pulse))
                .map(node -> CompletableFuture.runAsync(node::run))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        schedule.run();

        assertThat(count("select count(*) from notice.notice where status = 'PUBLISHED' and id = any (?)", ids))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from notice.appearance where language = 'ko' and notice = any (?)", ids))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from notice.step where action = 'PUBLISH' and notice = any (?)", ids))
                .as("scheduled and published")
                .isEqualTo(2 * MANY);
        assertThat(count(
                        "select count(*) from audit.entry where action = 'notice.published' and substr(subject, 8)::bigint = any (?)",
                        ids))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from search.prepared where type = 'notice' and id::bigint = any (?)", ids))
                .isZero();
    }

    @Test
    void nobody_finds_what_is_scheduled_and_everybody_the_moment_it_is_live() {
        var notice = scheduled(content("단풍나무숲길개방"));
        assertThat(prepared(notice)).isEqualTo(2);
        assertThat(shown(notice)).isEmpty();
        assertThat(search.find("단풍나무숲길개방", Set.of(SearchDocument.NOTICE), Language.KO, 5)
                        .items())
                .isEmpty();

        fire(notice.id().value());

        assertThat(shown(notice)).containsExactly("en Title", "ko 단풍나무숲길개방");
        assertThat(prepared(notice)).isZero();
    }

    @Test
    void what_was_prepared_goes_with_its_schedule() {
        var notice = scheduled(content("다시 쓸 글"));

        as.run("publisher", () -> desk.write(notice.id(), notice.version(), content("다시 쓴 글")));
        assertThat(prepared(notice)).isZero();
        as.run("publisher", () -> desk.publish(notice.id(), 2, clock.instant().plus(Duration.ofHours(1)), null));
        as.run("publisher", () -> desk.move(notice.id(), 2, clock.instant().plus(Duration.ofHours(2)), null));
        fire(notice.id().value());

        assertThat(shown(notice)).containsExactly("en Title", "ko 다시 쓴 글");
    }

    @Test
    void a_correction_takes_away_the_language_that_it_leaves_out() {
        var notice = scheduled(content("두 언어로"));
        fire(notice.id().value());
        var again = as.as("publisher", () -> {
            var version = desk.version(notice.id());
            var written = desk.write(notice.id(), version, content("한국어로만").readBy(Set.of(Language.KO)));
            return desk.publish(notice.id(), written.revision(), clock.instant().plus(Duration.ofHours(1)), null);
        });
        assertThat(shown(notice)).containsExactly("en Title", "ko 두 언어로");

        fire(notice.id().value());

        assertThat(shown(again)).containsExactly("ko 한국어로만");
    }

    @Test
    void what_was_scheduled_before_anything_was_prepared_goes_out_too() {
        var notice = scheduled(content("옛 예약"));
        jdbc.sql("delete from search.prepared where type = 'notice' and id = ?")
                .param(notice.id().toString())
                .update();

        fire(notice.id().value());

        assertThat(shown(notice)).containsExactly("en Title", "ko 옛 예약");
    }
}
