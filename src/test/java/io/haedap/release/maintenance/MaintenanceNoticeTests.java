package io.haedap.release.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeStatus;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.release.maintenance.MaintenanceNotice.Discord;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.SampleServices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class MaintenanceNoticeTests {

    private static final LocalText NAME = new LocalText("로그인 서버 점검", "Sign-in servers");
    private static final LocalText MESSAGE = new LocalText("로그인하실 수 없습니다.", "You cannot sign in.");
    private static final Instant BEGIN = Instant.parse("2091-03-04T17:00:00Z");

    @Autowired
    private MaintenanceNoticeDesk desk;

    @Autowired
    private MaintenanceNoticeBoard board;

    @Autowired
    private MaintenanceDesk maintenances;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private NoticeBoard noticeBoard;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private String signIn = "";

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        signIn = SampleServices.add(jdbc, "로그인");
    }

    @AfterEach
    void tidy() {
        jdbc.sql("delete from release.maintenance_notice").update();
        SampleServices.clear(jdbc);
    }

    private Maintenance plan(LocalText name, LocalText message, Duration length) {
        return as.as(
                "publisher",
                () -> maintenances.plan(new MaintenancePlan(name, BEGIN, BEGIN.plus(length), Set.of(signIn), message)));
    }

    private Maintenance plan() {
        return plan(NAME, MESSAGE, Duration.ofMinutes(90));
    }

    private MaintenanceNotice make(Maintenance maintenance) {
        return as.as("publisher", () -> desk.make(maintenance.id()));
    }

    private MaintenanceNotice read(Maintenance maintenance) {
        return as.as("publisher", () -> board.of(maintenance.id())).orElseThrow();
    }

    private Maintenance move(Maintenance maintenance, Instant from) {
        return as.as(
                "publisher",
                () -> maintenances.reschedule(
                        maintenance.id(), maintenance.version(), from, from.plusSeconds(3_600), MESSAGE));
    }

    @Test
    void a_draft_has_the_words_the_window_in_seoul_and_the_services() {
        var planned = plan();
        var notice = make(planned).notice();

        assertThat(notice.status()).isEqualTo(NoticeStatus.DRAFT);
        var content = notice.content();
        assertThat(content.kind()).isEqualTo(NoticeKind.MAINTENANCE);
        assertThat(content.serviceIds()).containsExactly(signIn);
        assertThat(content.effectiveAt()).isEqualTo(BEGIN);
        assertThat(content.translations().ko().title()).isEqualTo("로그인 서버 점검 안내");
        assertThat(content.translations().ko().body())
                .contains("로그인하실 수 없습니다.", "2091년 3월 5일 월요일 02:00–03:30 (한국 시간)", "- 로그인");
        var english = content.translations().en();
        assertThat(english).isNotNull();
        assertThat(english.title()).isEqualTo("Sign-in servers");
        assertThat(english.body()).contains("You cannot sign in.", "2091 02:00–03:30", "- Service");
        assertThat(notice.publishBy()).isEqualTo(LocalDate.of(2091, 3, 3));
        assertThat(read(planned).discord()).isEqualTo(Discord.NONE);
        assertThat(as.as("publisher", () -> board.of(notice.id()))
                        .orElseThrow()
                        .maintenance()
                        .id())
                .isEqualTo(planned.id());
    }

    @Test
    void what_is_not_translated_and_what_is_very_long_is_taken_as_it_is() {
        var longest = "가".repeat(200);
        var notice = make(plan(new LocalText(longest, "Named"), new LocalText("본문", null), Duration.ofDays(2)))
                .notice();

        assertThat(notice.content().translations().en()).isNull();
        assertThat(notice.content().translations().ko().title()).isEqualTo(longest);
        assertThat(notice.content().translations().ko().body()).contains("3월 5일 월요일 02:00 – 2091년 3월 7일 수요일 02:00");
    }

    @Test
    void there_is_one_until_it_is_withdrawn() {
        var planned = plan();
        var first = make(planned).notice();
        assertThatThrownBy(() -> make(planned)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.type()).isEqualTo("maintenance-notice-made");
            assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        });

        as.run("publisher", () -> notices.publish(first.id(), 1, null, null));
        as.run("publisher", () -> notices.withdraw(first.id(), 1, null));

        assertThat(make(planned).notice().id()).isNotEqualTo(first.id());
    }

    @Test
    void a_window_that_moved_is_told_until_the_notice_is_written_anew() {
        var planned = plan();
        var notice = make(planned).notice();

        var moved = move(planned, BEGIN.plus(Duration.ofDays(1)));
        assertThat(read(planned).discord()).isEqualTo(Discord.MOVED);

        as.run(
                "publisher",
                () -> notices.write(
                        notice.id(), notice.version(), notice.content().pinnedUntil(null)));
        assertThat(read(planned).discord()).as("another day").isEqualTo(Discord.MOVED);
        var typo = as.as("publisher", () -> noticeBoard.one(notice.id()));
        as.run(
                "publisher",
                () -> notices.write(notice.id(), typo.version(), typo.content().effective(moved.scheduledFor())));
        assertThat(read(planned).discord()).as("the day alone").isEqualTo(Discord.MOVED);

        var written = as.as("publisher", () -> noticeBoard.one(notice.id()));
        as.run(
                "publisher",
                () -> notices.write(
                        notice.id(),
                        written.version(),
                        written.content()
                                .saying(new NoticeTranslations(
                                        new NoticeText("점검 안내", "3월 6일(화) 오전 2시부터 3시까지 점검합니다."), null))));
        assertThat(read(planned).discord()).isEqualTo(Discord.NONE);

        as.run("publisher", () -> maintenances.update(planned.id(), MaintenanceStatus.COMPLETED, MESSAGE));
        assertThat(read(planned).discord()).isEqualTo(Discord.CALLED_OFF);
    }

    @Test
    void planning_that_is_taken_back_leaves_the_draft_by_itself() {
        var planned = plan();
        var notice = make(planned).notice();

        as.run(
                "publisher",
                () -> maintenances.takeBack(planned.id(), planned.latest().id()));

        assertThat(as.as("publisher", () -> board.of(notice.id()))).isEmpty();
        assertThat(as.as("publisher", () -> noticeBoard.find(notice.id()))).isPresent();
    }

    @Test
    void one_that_is_over_and_one_that_never_was_have_none_made_and_not_everybody_makes_one() {
        var planned = plan();
        as.run("publisher", () -> maintenances.update(planned.id(), MaintenanceStatus.COMPLETED, MESSAGE));

        assertThatThrownBy(() -> make(planned)).hasMessageContaining("maintenance-over");
        assertThatThrownBy(() -> as.run("publisher", () -> desk.make("nonsense")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> as.run("agent1", () -> desk.make(planned.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
