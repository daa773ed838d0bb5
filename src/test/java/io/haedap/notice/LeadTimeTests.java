package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeadTimeTests {

    private static final LeadTime WEEK = new LeadTime(LeadRule.CHANGE, 7, LeadTime.Enforcement.REASON, 1);

    private static Instant seoul(String moment) {
        return Instant.parse(moment + "+09:00");
    }

    @Test
    void days_are_those_of_the_calendar_in_seoul() {
        var effective = seoul("2026-12-20T00:00:00");

        assertThat(WEEK.lastDay(effective)).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(WEEK.daysLate(effective, seoul("2026-12-13T23:59:59"))).isZero();
        assertThat(WEEK.daysLate(effective, seoul("2026-12-14T00:00:00"))).isEqualTo(1);
        assertThat(WEEK.daysLate(effective, seoul("2026-12-01T00:00:00"))).isNegative();
    }

    @Test
    void an_hour_late_in_the_evening_counts_for_its_day_in_seoul_and_not_elsewhere() {
        // 15:30 in London is half past midnight of the next day in Seoul
        var effective = Instant.parse("2026-12-19T15:30:00Z");

        assertThat(WEEK.lastDay(effective)).isEqualTo(LocalDate.of(2026, 12, 13));
    }

    @Test
    void where_no_days_are_asked_nothing_is_late() {
        var none = new LeadTime(LeadRule.EVENT, 0, LeadTime.Enforcement.BLOCK, 1);

        assertThat(none.daysLate(seoul("2026-12-20T00:00:00"), seoul("2026-12-25T00:00:00")))
                .isZero();
    }

    @Test
    void a_policy_has_the_rule_that_goes_with_its_harm() {
        assertThat(LeadRule.of(NoticeKind.POLICY, true)).isEqualTo(LeadRule.POLICY_ADVERSE);
        assertThat(LeadRule.of(NoticeKind.POLICY, false)).isEqualTo(LeadRule.POLICY);
        assertThat(LeadRule.of(NoticeKind.CHANGE, true)).isEqualTo(LeadRule.CHANGE);
    }

    @Test
    void days_ahead_are_those_of_the_calendar_whatever_the_hour() {
        assertThat(LeadTime.daysAhead(seoul("2026-12-20T00:00:00"), seoul("2026-12-13T18:00:00")))
                .isEqualTo(7);
    }
}
