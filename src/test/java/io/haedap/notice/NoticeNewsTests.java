package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.subscription.Announcement;
import io.haedap.subscription.News;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class NoticeNewsTests {

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeNews news;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void tidy() {
        jdbc.sql("delete from subscription.announcement").update();
    }

    private static NoticeContent content(String title) {
        return new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText(title, "본문"), new NoticeText("Draft title", "Draft body")),
                false,
                List.of(),
                null,
                null);
    }

    private NoticeDetails published(NoticeContent content) {
        var draft = as.as("publisher", () -> desk.draft(null, content));
        return as.as("publisher", () -> desk.publish(draft.id(), 1, null, null));
    }

    private List<Announcement> announced() {
        return jdbc.sql("select kind, thing, moment, deliver_at from subscription.announcement order by id")
                .query((row, _) -> new Announcement(
                        row.getString("kind"),
                        row.getString("thing"),
                        row.getString("moment"),
                        row.getTimestamp("deliver_at").toInstant()))
                .list();
    }

    private Optional<News> told(int index) {
        return news.news(announced().get(index));
    }

    @Test
    void a_new_notice_is_told_in_both_languages_to_letters_and_webhooks() {
        published(content("새 공지"));

        var told = told(0).orElseThrow();

        assertThat(told.type()).isEqualTo("notice.published");
        assertThat(told.words().get(Language.KO).subject()).contains("새 공지");
        assertThat(told.words()).containsKey(Language.EN);
        assertThat(told.data().toString()).contains("새 공지").contains("/en/notices/");
    }

    @Test
    void a_language_that_readers_do_not_see_goes_nowhere() {
        published(content("한국어만").readBy(Set.of(Language.KO)));

        var told = told(0).orElseThrow();

        assertThat(told.words()).containsOnlyKeys(Language.KO);
        assertThat(told.data().toString()).doesNotContain("Draft");
    }

    @Test
    void withdrawn_at_once_it_is_told_to_nobody_and_published_again_to_everybody_once() {
        var notice = published(content("성급한 공지"));
        as.run("publisher", () -> desk.withdraw(notice.id(), 1, "잘못 나감"));
        assertThat(told(0)).isEmpty();

        as.run("publisher", () -> desk.reopen(notice.id(), 1, null));
        var read = as.as("publisher", () -> board.one(notice.id()));
        var written = as.as("publisher", () -> desk.write(notice.id(), read.version(), content("고친 공지")));
        as.run("publisher", () -> desk.publish(notice.id(), written.revision(), null, null));

        assertThat(told(0))
                .as("the first one tells of a text that nobody reads")
                .isEmpty();
        var last = announced().size() - 1;
        assertThat(told(last).orElseThrow().words()).isNotEmpty();
        jdbc.sql("update subscription.announcement set state = 'DONE' where moment like 'PUBLISHED:1:%'")
                .update();
        assertThat(told(last).orElseThrow().words()).as("letters go once").isEmpty();
    }

    @Test
    void corrections_are_for_webhooks_alone() {
        var notice = published(content("틀린 공지"));
        var read = as.as("publisher", () -> board.one(notice.id()));
        var written = as.as("publisher", () -> desk.write(notice.id(), read.version(), content("바른 공지")));
        as.run("publisher", () -> desk.publish(notice.id(), written.revision(), null, null));

        var corrected = told(1).orElseThrow();

        assertThat(corrected.type()).isEqualTo("notice.corrected");
        assertThat(corrected.words()).isEmpty();
        assertThat(corrected.data().toString()).contains("바른 공지");
    }
}
