package io.haedap.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusDomainTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final LocalText NAME = new LocalText("이름", null);

    private static Course.Said said(int minutes, IncidentStatus status, Map<String, ServiceState> claims) {
        return new Course.Said("u" + minutes, status, claims, NOW.plusSeconds(60L * minutes), null);
    }

    @Test
    void an_incident_goes_back_and_forth_until_it_is_resolved() {
        var course = Course.of(
                NOW,
                List.of(
                        said(1, IncidentStatus.INVESTIGATING, Map.of("pay", ServiceState.DEGRADED_PERFORMANCE)),
                        said(2, IncidentStatus.MONITORING, Map.of()),
                        said(3, IncidentStatus.IDENTIFIED, Map.of("pay", ServiceState.MAJOR_OUTAGE)),
                        said(5, IncidentStatus.RESOLVED, Map.of())));

        assertThat(course.misplaced()).isEmpty();
        assertThat(course.monitoringAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(course.resolvedAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(course.claims()).containsExactly(Map.entry("pay", ServiceState.OPERATIONAL));
        assertThat(course.stretches())
                .containsExactly(
                        new Course.Stretch("pay", ServiceState.DEGRADED_PERFORMANCE, NOW, NOW.plusSeconds(180)),
                        new Course.Stretch(
                                "pay", ServiceState.MAJOR_OUTAGE, NOW.plusSeconds(180), NOW.plusSeconds(300)));
        assertThat(course.changes().get("u3"))
                .containsExactly(new StateChange("pay", ServiceState.DEGRADED_PERFORMANCE, ServiceState.MAJOR_OUTAGE));
    }

    @Test
    void what_was_said_later_of_an_earlier_time_is_taken_in_its_order() {
        var course = Course.of(
                NOW,
                List.of(
                        said(1, IncidentStatus.INVESTIGATING, Map.of("pay", ServiceState.MAJOR_OUTAGE)),
                        said(9, IncidentStatus.RESOLVED, Map.of()),
                        said(4, IncidentStatus.IDENTIFIED, Map.of("pay", ServiceState.DEGRADED_PERFORMANCE))));

        assertThat(course.said()).extracting(Course.Said::id).containsExactly("u1", "u4", "u9");
        assertThat(course.stretches())
                .extracting(Course.Stretch::until)
                .containsExactly(NOW.plusSeconds(240), NOW.plusSeconds(540));
        assertThat(Course.of(
                                NOW,
                                List.of(
                                        said(1, IncidentStatus.RESOLVED, Map.of()),
                                        said(2, IncidentStatus.MONITORING, Map.of())))
                        .misplaced())
                .isPresent();
    }

    @Test
    void services_need_one_another_in_no_circle() {
        var needs = Map.of("pay", Set.of("login"), "login", Set.of("network"), "network", Set.<String>of());

        assertThat(ServiceRules.isCircle(needs, "network", Set.of("pay"))).isTrue();
        assertThat(ServiceRules.isCircle(needs, "pay", Set.of("network"))).isFalse();
    }

    @Test
    void minutes_that_several_incidents_claim_count_once_as_the_worst() {
        var midnight = Instant.parse("2026-11-21T15:00:00Z");
        var now = midnight.plusSeconds(36_000);
        var pieces = DayBars.once(
                midnight.minusSeconds(86_400),
                List.of(
                        new DayBars.Stretch(
                                ServiceState.PARTIAL_OUTAGE, midnight.minusSeconds(1_800), midnight.plusSeconds(1_800)),
                        new DayBars.Stretch(
                                ServiceState.DEGRADED_PERFORMANCE,
                                midnight.minusSeconds(600),
                                midnight.plusSeconds(2_400)),
                        new DayBars.Stretch(ServiceState.MAJOR_OUTAGE, midnight, midnight.plusSeconds(600))),
                now);

        assertThat(DayBars.count(pieces, LocalDate.of(2026, 11, 21), 2, now).days())
                .containsExactly(
                        new ServiceDay(LocalDate.of(2026, 11, 21), ServiceState.PARTIAL_OUTAGE, 30, 0),
                        new ServiceDay(LocalDate.of(2026, 11, 22), ServiceState.MAJOR_OUTAGE, 30, 10));
    }

    private static EventRow planned() {
        return EventRow.planned(
                "abcdefghijkl",
                new MaintenancePlan(NAME, NOW.plusSeconds(60), NOW.plusSeconds(120), Set.of(), NAME),
                NOW);
    }

    @Test
    void a_time_that_summer_time_skips_is_refused_and_one_that_comes_twice_is_the_first() {
        var paris = ZoneId.of("Europe/Paris");
        assertThatThrownBy(() -> WallTime.instant("scheduledFor", LocalDateTime.of(2027, 3, 28, 2, 30), paris))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.faults().getFirst().field()).isEqualTo("scheduledFor");
                    assertThat(no.faults().getFirst().arguments()).containsExactly("Europe/Paris", "02:00", "03:00");
                });
        assertThat(WallTime.instant("scheduledFor", LocalDateTime.of(2027, 10, 31, 2, 30), paris))
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThatThrownBy(() -> WallTime.zone("timeZone", "Mars/Base")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_maintenance_that_ends_before_it_begins_is_called_off() {
        var planned = planned();

        assertThat(planned.moved(MaintenanceStatus.COMPLETED, NOW)
                        .maintenance(List.of(), List.of())
                        .isCalledOff())
                .isTrue();
        assertThat(planned.moved(MaintenanceStatus.IN_PROGRESS, NOW)
                        .moved(MaintenanceStatus.COMPLETED, NOW)
                        .maintenance(List.of(), List.of())
                        .isCalledOff())
                .isFalse();
    }

    @Test
    void a_new_time_raises_the_sequence_and_the_same_time_does_not() {
        var planned = planned();

        assertThat(planned.replanned(NOW.plusSeconds(60), NOW.plusSeconds(120), "Asia/Seoul")
                        .sequence())
                .isZero();
        assertThat(planned.replanned(NOW.plusSeconds(61), NOW.plusSeconds(120), "Asia/Seoul")
                        .sequence())
                .isOne();
    }

    @Test
    void days_are_counted_in_seoul_and_slow_is_no_outage() {
        var first = LocalDate.of(2026, 11, 21);
        var midnight = Instant.parse("2026-11-21T15:00:00Z");
        var history = DayBars.count(
                List.of(
                        new DayBars.Stretch(
                                ServiceState.OPERATIONAL, midnight.minusSeconds(86_400), midnight.minusSeconds(1_800)),
                        new DayBars.Stretch(
                                ServiceState.PARTIAL_OUTAGE, midnight.minusSeconds(1_800), midnight.plusSeconds(600)),
                        new DayBars.Stretch(
                                ServiceState.DEGRADED_PERFORMANCE,
                                midnight.plusSeconds(600),
                                midnight.plusSeconds(1_200)),
                        new DayBars.Stretch(ServiceState.OPERATIONAL, midnight.plusSeconds(1_200), NOW)),
                first,
                2,
                midnight.plusSeconds(36_000));

        assertThat(history.days())
                .containsExactly(
                        new ServiceDay(first, ServiceState.PARTIAL_OUTAGE, 30, 0),
                        new ServiceDay(first.plusDays(1), ServiceState.PARTIAL_OUTAGE, 10, 10));
        assertThat(history.uptime()).isCloseTo(100.0 * (1 - 2_400.0 / 122_400), within(0.001));
    }

    @Test
    void calendar_lines_are_folded_by_octets_and_never_within_a_character() {
        var text = new StringBuilder();
        MaintenanceCalendar.line(text, "DESCRIPTION:" + "점검하는 동안 쓰실 수 없습니다 😀 ".repeat(8));

        var lines = text.toString().split("\r\n");
        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.toString().replace("\r\n ", ""))
                .isEqualTo("DESCRIPTION:" + "점검하는 동안 쓰실 수 없습니다 😀 ".repeat(8) + "\r\n");
        assertThat(MaintenanceCalendar.escaped("가, 나; 다\\\n라")).isEqualTo("가\\, 나\\; 다\\\\\\n라");
    }

    @Test
    void ids_are_twelve_signs_and_those_of_a_name_never_change() {
        assertThat(Ids.fresh()).matches("[a-z0-9]{12}");
        assertThat(Ids.of("service:simple-pay")).isEqualTo("cid2ujym03w4");
    }
}
