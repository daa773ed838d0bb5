package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class LeadTimeDeskTests {

    @Autowired
    private LeadTimeBoard board;

    @Autowired
    private LeadTimeDesk rules;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void setBack() {
        set(2, LeadTime.Enforcement.REASON);
    }

    private LeadTime set(int days, LeadTime.Enforcement enforcement) {
        return as.as(
                "admin",
                () -> rules.set(
                        LeadRule.MAINTENANCE, board.one(LeadRule.MAINTENANCE).version(), days, enforcement));
    }

    private NoticeDetails draft(int daysAhead) {
        var effective = clock.instant().plus(Duration.ofDays(daysAhead));
        var texts = new NoticeTranslations(new NoticeText("점검합니다", "본문"), null);
        return as.as(
                "publisher",
                () -> desk.draft(
                        null, new NoticeContent(NoticeKind.MAINTENANCE, texts, false, List.of(), effective, null)));
    }

    private static String fault(Refusal refusal) {
        return refusal.faults().getFirst().message();
    }

    @Test
    void the_law_and_the_house_begin_with_seven_thirty_and_two_days() {
        var days = as.as("agent1", () -> board.byRule());

        assertThat(days.get(LeadRule.CHANGE).days()).isEqualTo(7);
        assertThat(days.get(LeadRule.POLICY_ADVERSE).days()).isEqualTo(30);
        assertThat(days.get(LeadRule.MAINTENANCE).days()).isEqualTo(2);
    }

    @Test
    void a_rule_that_blocks_lets_no_reason_through() {
        set(5, LeadTime.Enforcement.BLOCK);
        var late = draft(4);

        assertThatThrownBy(() -> as.run("publisher", () -> desk.publish(late.id(), 1, null, "급합니다")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(fault(refusal)).isEqualTo("notice-lead-time-blocked"));
        var early = draft(5);
        assertThat(as.as("publisher", () -> desk.publish(early.id(), 1, null, null))
                        .status())
                .isEqualTo(NoticeStatus.PUBLISHED);
    }

    @Test
    void a_correction_of_what_was_told_in_time_is_asked_for_a_reason_and_never_blocked() {
        set(5, LeadTime.Enforcement.BLOCK);
        var notice = draft(6);
        as.run("publisher", () -> desk.publish(notice.id(), 1, null, null));
        var read = as.as("publisher", () -> notices.one(notice.id()));
        var better = read.content().saying(new NoticeTranslations(new NoticeText("점검합니다", "시각을 바로잡은 본문"), null));
        set(10, LeadTime.Enforcement.BLOCK);
        as.run("publisher", () -> desk.write(notice.id(), read.version(), better));

        assertThatThrownBy(() -> as.run("publisher", () -> desk.publish(notice.id(), 2, null, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(fault(refusal)).isEqualTo("notice-lead-time"));
        as.run("publisher", () -> desk.publish(notice.id(), 2, null, "시각 오기 정정"));
        assertThat(as.as("publisher", () -> notices.one(notice.id()))
                        .steps()
                        .getFirst()
                        .daysLate())
                .isEqualTo(4);
    }

    @Test
    void the_last_day_is_told_with_the_notice() {
        var notice = draft(9);
        var effective = notice.content().effectiveAt();

        assertThat(effective).isNotNull();
        assertThat(notice.publishBy())
                .isEqualTo(effective.atZone(LeadTime.ZONE).toLocalDate().minusDays(2));
    }

    @Test
    void who_set_what_is_on_record_and_only_who_may_sets_it() {
        set(3, LeadTime.Enforcement.REASON);

        assertThat(jdbc.sql(
                                "select facts ->> 'days' from audit.entry where action = 'notice.lead-time-changed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("2 \u2192 3");
        assertThatThrownBy(() ->
                        as.run("publisher", () -> rules.set(LeadRule.MAINTENANCE, 1, 0, LeadTime.Enforcement.REASON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> as.run("admin", () -> rules.set(LeadRule.MAINTENANCE, 0, 1, LeadTime.Enforcement.REASON)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> set(366, LeadTime.Enforcement.REASON)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_database_keeps_no_late_step_without_a_reason() {
        var notice = draft(9);

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into notice.step (notice, revision, action, at, days_late) values (?, 1, 'PUBLISH', now(), 3)")
                        .param(notice.id().value())
                        .update())
                .hasMessageContaining("notice_late_has_a_reason");
    }
}
