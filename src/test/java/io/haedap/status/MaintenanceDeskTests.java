package io.haedap.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HaedapTest
@RecordApplicationEvents
class MaintenanceDeskTests {

    private static final LocalText WORDS = new LocalText("서버를 바꿉니다", null);

    @Autowired
    private MaintenanceDesk desk;

    @Autowired
    private MaintenanceBoard board;

    @Autowired
    private MaintenanceClock maintenanceClock;

    @Autowired
    private StatusReader reader;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String payment = "";
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        payment = SampleServices.add(jdbc, "결제");
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    private Maintenance plan(Duration begin, Duration end) {
        return as.as(
                "publisher",
                () -> desk.plan(new MaintenancePlan(
                        WORDS, now.plus(begin), now.plus(end), Set.of(payment), WORDS, ZoneId.of("Europe/Paris"))));
    }

    private Maintenance reschedule(Maintenance one, Instant from, Instant until) {
        return as.as("publisher", () -> desk.reschedule(one.id(), one.version(), from, until, WORDS));
    }

    @Test
    void a_new_time_is_told_and_seen_by_calendars() {
        var planned = plan(Duration.ofDays(2), Duration.ofDays(2).plusHours(1));
        assertThat(planned.timeZone()).isEqualTo("Europe/Paris");

        var moved = reschedule(
                planned,
                now.plus(Duration.ofDays(3)),
                now.plus(Duration.ofDays(3).plusHours(2)));

        assertThat(moved.sequence()).isOne();
        assertThat(moved.status()).isEqualTo(MaintenanceStatus.SCHEDULED);
        assertThat(moved.updates()).hasSize(2);
        assertThat(events.stream(UpdateTold.class))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.deliverAt()).isNotNull());
    }

    @Test
    void one_that_is_on_is_extended_and_keeps_its_beginning() {
        var planned = plan(Duration.ofHours(1), Duration.ofHours(2));
        var on = as.as("publisher", () -> desk.update(planned.id(), MaintenanceStatus.IN_PROGRESS, WORDS));
        assertThatThrownBy(() -> reschedule(on, now.plusSeconds(60), now.plus(Duration.ofHours(4))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactly("scheduledFor"));

        var longer = reschedule(on, on.scheduledFor(), now.plus(Duration.ofHours(4)));

        assertThat(longer.scheduledUntil()).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(longer.status()).isEqualTo(MaintenanceStatus.IN_PROGRESS);
        assertThat(reader.services().getFirst().state()).isEqualTo(ServiceState.UNDER_MAINTENANCE);
        var over = as.as("publisher", () -> desk.update(planned.id(), MaintenanceStatus.COMPLETED, WORDS));
        assertThatThrownBy(() -> reschedule(over, over.scheduledFor(), now.plus(Duration.ofHours(5))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private String takeBack(Maintenance one) {
        return as.as("publisher", () -> desk.takeBack(one.id(), one.latest().id()))
                .map(Maintenance::id)
                .orElse("gone");
    }

    private Maintenance read(Maintenance one) {
        return reader.maintenance(one.id()).orElseThrow();
    }

    @Test
    void planning_is_taken_back_whole() {
        var planned = plan(Duration.ofDays(2), Duration.ofDays(2).plusHours(1));

        assertThat(takeBack(planned)).isEqualTo("gone");

        assertThat(reader.maintenance(planned.id())).isEmpty();
        assertThat(events.stream(UpdateTakenBack.class))
                .containsExactly(new UpdateTakenBack(
                        "maintenance", planned.id(), planned.latest().id(), true));
    }

    @Test
    void a_new_time_that_is_taken_back_is_the_old_time_again_and_calendars_see_it() {
        var planned = plan(Duration.ofDays(2), Duration.ofDays(2).plusHours(1));
        var moved = reschedule(
                planned,
                now.plus(Duration.ofDays(3)),
                now.plus(Duration.ofDays(3).plusHours(2)));

        takeBack(moved);

        assertThat(read(planned).scheduledFor()).isEqualTo(planned.scheduledFor());
        assertThat(read(planned).scheduledUntil()).isEqualTo(planned.scheduledUntil());
        assertThat(read(planned).sequence()).isEqualTo(2);
        assertThat(read(planned).updates())
                .extracting(StatusUpdate::id)
                .containsExactly(planned.latest().id());
    }

    @Test
    void a_step_by_hand_is_taken_back_with_what_it_did_to_services() {
        var planned = plan(Duration.ofHours(1), Duration.ofHours(2));
        var on = as.as("publisher", () -> desk.update(planned.id(), MaintenanceStatus.IN_PROGRESS, WORDS));
        var over = as.as("publisher", () -> desk.update(planned.id(), MaintenanceStatus.COMPLETED, WORDS));
        assertThat(reader.services().getFirst().state()).isEqualTo(ServiceState.OPERATIONAL);

        takeBack(over);
        assertThat(read(planned).status()).isEqualTo(MaintenanceStatus.IN_PROGRESS);
        assertThat(read(planned).completedAt()).isNull();
        assertThat(reader.services().getFirst().state()).isEqualTo(ServiceState.UNDER_MAINTENANCE);

        takeBack(on);
        assertThat(read(planned).status()).isEqualTo(MaintenanceStatus.SCHEDULED);
        assertThat(read(planned).startedAt()).isNull();
        assertThat(reader.services().getFirst().state()).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(jdbc.sql("select count(*) from status.stretch where event = ?")
                        .param(planned.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void one_that_was_called_off_by_mistake_is_back_under_a_sequence_that_calendars_take() {
        var planned = plan(Duration.ofDays(2), Duration.ofDays(2).plusHours(1));
        var off = as.as("publisher", () -> desk.update(planned.id(), MaintenanceStatus.COMPLETED, WORDS));
        assertThat(off.isCalledOff()).isTrue();

        takeBack(off);

        assertThat(read(planned).isCalledOff()).isFalse();
        assertThat(read(planned).sequence()).isEqualTo(2);
    }

    @Test
    void what_the_clock_did_what_was_built_upon_and_what_was_sent_stays() {
        var planned = plan(Duration.ofSeconds(-1), Duration.ofHours(2));
        maintenanceClock.run();
        var begun = read(planned);
        assertThat(begun.status()).isEqualTo(MaintenanceStatus.IN_PROGRESS);
        assertThat(as.as("publisher", () -> board.undoable(planned.id()))).isEmpty();

        assertThatThrownBy(() -> takeBack(begun)).hasMessageContaining("status-too-late");
        assertThatThrownBy(() -> takeBack(planned)).hasMessageContaining("status-built-upon");
        jdbc.sql("update status.event_update set deliver_at = now() - interval '1 second' where event = ?")
                .param(planned.id())
                .update();
        assertThatThrownBy(() -> takeBack(planned)).hasMessageContaining("status-too-late");
        assertThatThrownBy(() -> as.run("publisher", () -> desk.takeBack(planned.id(), "nonsense")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.run("agent1", () -> desk.takeBack(planned.id(), "nonsense")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void one_that_names_a_retired_service_can_still_be_corrected() {
        var planned = plan(Duration.ofHours(1), Duration.ofHours(2));
        as.run("publisher", () -> desk.update(planned.id(), MaintenanceStatus.COMPLETED, WORDS));
        jdbc.sql("update status.service set retired_at = now() where id = ?")
                .param(payment)
                .update();
        var version = reader.maintenance(planned.id()).orElseThrow().version();
        var title = new LocalText("서버를 바꿨습니다", null);

        var corrected = as.as(
                "publisher",
                () -> desk.change(
                        planned.id(),
                        version,
                        new MaintenancePlan(
                                title,
                                planned.scheduledFor(),
                                planned.scheduledUntil(),
                                Set.of(payment),
                                WORDS,
                                ZoneId.of("Europe/Paris"))));

        assertThat(corrected.name()).isEqualTo(title);
    }

    @Test
    void a_window_that_is_over_or_upside_down_is_refused() {
        var planned = plan(Duration.ofHours(1), Duration.ofHours(2));
        assertThatThrownBy(() -> reschedule(planned, now.minusSeconds(120), now.minusSeconds(60)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults().getFirst().message()).isEqualTo("status-past"));
        assertThatThrownBy(() -> reschedule(planned, now.plusSeconds(600), now.plusSeconds(300)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults().getFirst().message()).isEqualTo("status-window"));
    }

    @Test
    void whoever_plans_is_told_what_else_lies_there() {
        var other = plan(Duration.ofHours(1), Duration.ofHours(3));

        var beside = as.as(
                "publisher",
                () -> board.beside(
                        now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(4)), Set.of(payment), null));
        assertThat(beside).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(other.id());
            assertThat(one.sameServices()).isTrue();
        });
        assertThat(as.as(
                        "publisher",
                        () -> board.beside(
                                now.plus(Duration.ofHours(3)), now.plus(Duration.ofHours(4)), Set.of(), null)))
                .isEmpty();
    }

    @Test
    void a_day_before_it_begins_that_is_said_once_a_plan() {
        var planned = plan(Duration.ofHours(20), Duration.ofHours(21));
        maintenanceClock.run();
        assertThat(events.stream(MaintenanceNear.class)).isEmpty();
        jdbc.sql("update status.event set created_at = now() - interval '3 days' where id = ?")
                .param(planned.id())
                .update();

        maintenanceClock.run();
        maintenanceClock.run();

        assertThat(events.stream(MaintenanceNear.class))
                .singleElement()
                .isEqualTo(new MaintenanceNear(planned.id(), planned.scheduledFor()));
    }
}
