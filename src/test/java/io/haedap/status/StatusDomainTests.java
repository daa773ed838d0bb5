package io.haedap.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusDomainTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final LocalText NAME = new LocalText("이름", null);

    @Test
    void an_incident_goes_back_and_forth_until_it_is_resolved() {
        var open = EventRow.opened("abcdefghijkl", NAME, Impact.MINOR, IncidentStatus.INVESTIGATING, NOW);
        var resolved = open.moved(IncidentStatus.MONITORING, null, NOW)
                .moved(IncidentStatus.IDENTIFIED, Impact.MAJOR, NOW)
                .moved(IncidentStatus.RESOLVED, null, NOW);

        assertThat(resolved.monitoringAt()).isEqualTo(NOW);
        assertThat(resolved.resolvedAt()).isEqualTo(NOW);
        assertThat(resolved.impact()).isEqualTo(Impact.MAJOR);
        assertThatThrownBy(() -> resolved.moved(IncidentStatus.INVESTIGATING, null, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.facts()).containsKey("allowed"));
        assertThat(resolved.moved(IncidentStatus.POSTMORTEM, null, NOW).resolvedAt())
                .isEqualTo(NOW);
    }

    @Test
    void a_maintenance_that_ends_before_it_begins_is_called_off() {
        var planned = EventRow.planned("abcdefghijkl", NAME, NOW.plusSeconds(60), NOW.plusSeconds(120), NOW);

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
        var planned = EventRow.planned("abcdefghijkl", NAME, NOW.plusSeconds(60), NOW.plusSeconds(120), NOW);

        assertThat(planned.replanned(NOW.plusSeconds(60), NOW.plusSeconds(120)).sequence())
                .isZero();
        assertThat(planned.replanned(NOW.plusSeconds(61), NOW.plusSeconds(120)).sequence())
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
                        new ServiceDay(first, ServiceState.PARTIAL_OUTAGE, 30),
                        new ServiceDay(first.plusDays(1), ServiceState.PARTIAL_OUTAGE, 20));
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
