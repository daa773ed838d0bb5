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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HaedapTest
@RecordApplicationEvents
class IncidentCourseTests {

    private static final LocalText TITLE = new LocalText("결제가 되지 않습니다", "Payments fail");

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private IncidentBoard board;

    @Autowired
    private IncidentClock incidentClock;

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

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        payment = SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    private static LocalText words(String ko) {
        return new LocalText(ko, null);
    }

    private Incident open(@Nullable Instant startedAt, @Nullable Instant nextUpdateBy) {
        return as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        TITLE,
                        null,
                        startedAt,
                        List.of(new IncidentNews(
                                IncidentStatus.INVESTIGATING,
                                Map.of(payment, ServiceState.MAJOR_OUTAGE),
                                words("찾고 있습니다"),
                                null,
                                null,
                                nextUpdateBy,
                                null)))));
    }

    private Incident say(Incident incident, IncidentStatus status, @Nullable Instant at, @Nullable String basedOn) {
        return as.as(
                "publisher",
                () -> incidents.update(
                        incident.id(), new IncidentNews(status, Map.of(), words("말씀드립니다"), null, at, null, basedOn)));
    }

    private ServiceState state() {
        return reader.services().getFirst().state();
    }

    private static void assertRefused(Runnable deed, String field, String message) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(fault -> fault.field() + " " + fault.message())
                                .containsExactly(field + " " + message));
    }

    @Test
    void a_past_incident_is_written_down_with_its_own_times_and_nobody_is_told() {
        var from = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        var incident = as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        TITLE,
                        null,
                        from,
                        List.of(
                                past(IncidentStatus.INVESTIGATING, from.plusSeconds(60)),
                                past(IncidentStatus.RESOLVED, from.plusSeconds(3_600))))));

        assertThat(incident.startedAt()).isEqualTo(from);
        assertThat(incident.resolvedAt()).isEqualTo(from.plusSeconds(3_600));
        assertThat(incident.impact()).isEqualTo(Impact.CRITICAL);
        assertThat(incident.updates())
                .allSatisfy(update -> assertThat(update.deliverAt()).isNull());
        assertThat(state()).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(reader.days().get(payment).days().stream()
                        .mapToInt(ServiceDay::minutesDown)
                        .sum())
                .isEqualTo(60);

        var more = say(incident, IncidentStatus.MONITORING, from.plusSeconds(1_800), null);
        assertThat(more.updates())
                .extracting(StatusUpdate::status)
                .containsExactly("resolved", "monitoring", "investigating");
        assertThat(more.status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    private IncidentNews past(IncidentStatus status, Instant at) {
        return new IncidentNews(
                status,
                status.isOpen() ? Map.of(payment, ServiceState.MAJOR_OUTAGE) : Map.of(),
                words("그때 알린 말"),
                null,
                at,
                null,
                null);
    }

    @Test
    void times_to_come_before_the_beginning_and_out_of_order_are_refused_beside_their_fields() {
        var now = clock.instant();
        var incident = open(now.minusSeconds(600), null);

        assertRefused(
                () -> say(incident, IncidentStatus.IDENTIFIED, now.plusSeconds(600), null), "at", "status-future");
        assertRefused(
                () -> say(incident, IncidentStatus.IDENTIFIED, now.minusSeconds(900), null),
                "at",
                "status-before-start");
        assertRefused(() -> say(incident, IncidentStatus.RESOLVED, now.minusSeconds(300), null), "at", "status-order");
        assertRefused(() -> open(now.plusSeconds(60), null), "startedAt", "status-future");
        assertRefused(() -> open(null, now.minusSeconds(60)), "nextUpdateBy", "status-past");
        assertRefused(
                () -> as.run(
                        "publisher",
                        () -> incidents.open(new IncidentDraft(
                                TITLE,
                                null,
                                now.minusSeconds(600),
                                List.of(
                                        past(IncidentStatus.INVESTIGATING, now.minusSeconds(600)),
                                        past(IncidentStatus.RESOLVED, now.minusSeconds(900)))))),
                "updates.1.resolvedAt",
                "status-window");
    }

    @Test
    void the_only_update_taken_back_takes_the_incident_with_it() {
        var incident = open(null, null);
        assertThat(events.stream(UpdateTold.class).toList())
                .singleElement()
                .satisfies(told -> assertThat(told.deliverAt())
                        .isEqualTo(incident.latest().at().plusSeconds(30)));

        assertThat(as.as(
                        "publisher",
                        () -> incidents.takeBack(
                                incident.id(), incident.latest().id())))
                .isEmpty();

        assertThat(reader.incident(incident.id())).isEmpty();
        assertThat(state()).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(reader.days().get(payment).days().getLast().worst()).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(events.stream(UpdateTakenBack.class)).singleElement().matches(UpdateTakenBack::whole);
        assertThat(events.stream(StatusChanged.class).map(StatusChanged::action))
                .containsExactly("incident.opened", "incident.taken-back");
    }

    @Test
    void resolving_can_be_taken_back_until_letters_leave() {
        var promise = clock.instant().plusSeconds(1_800).truncatedTo(ChronoUnit.SECONDS);
        var incident = open(null, promise);
        var resolved = say(incident, IncidentStatus.RESOLVED, null, null);
        assertThat(resolved.nextUpdateBy()).isNull();

        as.run(
                "publisher",
                () -> incidents.takeBack(incident.id(), resolved.latest().id()));

        assertThat(state()).isEqualTo(ServiceState.MAJOR_OUTAGE);
        assertThat(reader.incident(incident.id()).orElseThrow().nextUpdateBy()).isEqualTo(promise);

        var again = say(incident, IncidentStatus.RESOLVED, null, null);
        jdbc.sql("update status.event_update set deliver_at = now() - interval '1 second'")
                .update();
        assertThatThrownBy(() -> as.run(
                        "publisher",
                        () -> incidents.takeBack(incident.id(), again.latest().id())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("status-too-late"));
    }

    @Test
    void who_has_not_seen_the_newest_update_is_told_so() {
        var incident = open(null, null);
        var seen = incident.latest().id();
        say(incident, IncidentStatus.IDENTIFIED, null, seen);

        assertThatThrownBy(() -> say(incident, IncidentStatus.MONITORING, null, seen))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.type()).isEqualTo("status-newer");
                    assertThat((List<?>) no.facts().get("newer")).hasSize(1);
                });
    }

    @Test
    void words_are_corrected_and_what_stood_there_stays_with_staff() {
        var incident = open(null, null);
        var corrected = as.as(
                "publisher",
                () -> incidents.reword(
                        incident.id(), incident.version(), incident.latest().id(), words("원인을 찾았습니다"), null));

        assertThat(corrected.latest().body().ko()).isEqualTo("원인을 찾았습니다");
        assertThat(corrected.latest().editedAt()).isNotNull();
        assertThat(as.as("agent1", () -> board.one(incident.id()))
                        .former()
                        .get(incident.latest().id()))
                .extracting(text -> text.body().ko())
                .containsExactly("찾고 있습니다");
        assertThatThrownBy(() ->
                        jdbc.sql("update status.former_text set body_ko = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> as.run(
                        "publisher",
                        () -> incidents.reword(
                                incident.id(),
                                incident.version(),
                                incident.latest().id(),
                                words("또"),
                                null)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    private Incident hit(Incident incident, Impact impact) {
        return as.as(
                "publisher",
                () -> incidents.update(
                        incident.id(), new IncidentNews(IncidentStatus.IDENTIFIED, Map.of(), words("더 큽니다"), impact)));
    }

    private Incident takeBack(Incident incident, StatusUpdate update) {
        return as.as("publisher", () -> incidents.takeBack(incident.id(), update.id()))
                .orElseThrow();
    }

    @Test
    void an_update_taken_back_takes_its_impact_with_it() {
        var incident = open(null, null);
        var mistaken = hit(incident, Impact.MINOR);

        assertThat(takeBack(incident, mistaken.latest()).impact()).isEqualTo(Impact.CRITICAL);
    }

    @Test
    void an_impact_that_a_later_update_said_holds_and_falls_back_to_what_was_before_both() {
        var incident = open(null, null);
        var first = hit(incident, Impact.MINOR).latest();
        var second = hit(incident, Impact.MAJOR).latest();

        assertThat(takeBack(incident, first).impact()).isEqualTo(Impact.MAJOR);
        assertThat(takeBack(incident, second).impact()).isEqualTo(Impact.CRITICAL);
    }

    @Test
    void a_declaration_is_not_taken_back_over_the_notes_of_colleagues() {
        var incident = open(null, null);
        as.run("publisher", () -> board.note(incident.id(), "카드사에 전화함"));

        assertThatThrownBy(() -> as.run(
                        "publisher",
                        () -> incidents.takeBack(
                                incident.id(), incident.latest().id())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("status-noted"));
        assertThat(as.as("agent1", () -> board.one(incident.id())).notes()).hasSize(1);
    }

    @Test
    void another_time_of_an_update_leaves_the_former_one_with_staff() {
        var incident = open(clock.instant().minusSeconds(600), null);
        var update = incident.latest();

        var moved = as.as(
                "publisher",
                () -> incidents.reword(
                        incident.id(),
                        incident.version(),
                        update.id(),
                        words("찾고 있습니다"),
                        update.at().minusSeconds(60)));

        assertThat(moved.latest().at()).isEqualTo(update.at().minusSeconds(60));
        assertThat(moved.latest().editedAt()).isNotNull();
        assertThat(as.as("agent1", () -> board.one(incident.id())).former().get(update.id()))
                .extracting(FormerText::saidAt)
                .containsExactly(update.at());
    }

    @Test
    void what_a_node_of_the_version_before_wrote_goes_on_to_count() {
        var incident = open(clock.instant().minusSeconds(600), null);
        jdbc.sql("update status.event_update set claims = null").update();
        jdbc.sql("delete from status.stretch").update();

        beginAndTakeBackAnother();
        assertThat(state()).isEqualTo(ServiceState.MAJOR_OUTAGE);

        var told = say(incident, IncidentStatus.IDENTIFIED, null, null);
        assertThat(told.services()).extracting(AffectedService::state).containsExactly(ServiceState.MAJOR_OUTAGE);
        assertThat(state()).isEqualTo(ServiceState.MAJOR_OUTAGE);
        assertThat(minutesDown()).isBetween(10, 12);
    }

    @Test
    void what_a_node_of_the_version_before_ended_is_over() {
        var incident = open(clock.instant().minusSeconds(600), null);
        jdbc.sql(
                        "update status.event set status = 'RESOLVED', resolved_at = started_at + interval '5 minutes' where id = ?")
                .param(incident.id())
                .update();
        jdbc.sql("update status.event_service set state = 'OPERATIONAL'").update();

        beginAndTakeBackAnother();

        assertThat(state()).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(minutesDown()).isBetween(5, 7);
    }

    private void beginAndTakeBackAnother() {
        var other = open(null, null);
        as.run("publisher", () -> incidents.takeBack(other.id(), other.latest().id()));
    }

    private int minutesDown() {
        return reader.days().get(payment).days().stream()
                .mapToInt(ServiceDay::minutesDown)
                .sum();
    }

    @Test
    void a_later_beginning_of_the_correction_counts_in_the_days() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var incident = open(now.minusSeconds(3_600), null);

        var corrected = as.as(
                "publisher",
                () -> incidents.correct(
                        incident.id(),
                        incident.version(),
                        new IncidentCorrection(
                                TITLE,
                                Impact.MAJOR,
                                Map.of(payment, ServiceState.PARTIAL_OUTAGE),
                                words("찾고 있습니다"),
                                now.minusSeconds(1_800),
                                null)));

        assertThat(corrected.startedAt()).isEqualTo(now.minusSeconds(1_800));
        assertThat(state()).isEqualTo(ServiceState.PARTIAL_OUTAGE);
        assertThat(reader.days().get(payment).days().stream()
                        .mapToInt(ServiceDay::minutesDown)
                        .sum())
                .isBetween(30, 32);
    }

    @Test
    void notes_are_for_staff_alone() {
        var incident = open(null, null);
        as.run("publisher", () -> board.note(incident.id(), "카드사에 전화함"));

        assertThat(as.as("agent1", () -> board.one(incident.id())).notes())
                .extracting(IncidentNote::body)
                .containsExactly("카드사에 전화함");
        assertThatThrownBy(() -> as.run("agent1", () -> board.note(incident.id(), "아니오")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("editor", () -> board.one(incident.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_update_that_was_promised_and_did_not_come_reminds_publishers_once() {
        var incident = open(null, clock.instant().plusSeconds(60));
        incidentClock.run();
        assertThat(letters(incident)).isEmpty();
        jdbc.sql("update status.event set next_update_by = now() - interval '1 minute' where id = ?")
                .param(incident.id())
                .update();

        incidentClock.run();
        incidentClock.run();

        assertThat(letters(incident)).contains("publisher@haedap.example").doesNotHaveDuplicates();
    }

    private List<String> letters(Incident incident) {
        return jdbc.sql("select recipient from mail.letter where about = ? order by 1")
                .param("incident:" + incident.id())
                .query(String.class)
                .list();
    }

    @Test
    void customers_must_be_told_within_two_hours_of_an_outage() {
        var now = clock.instant();
        var incident = open(now.minus(Duration.ofMinutes(100)), null);
        assertThat(as.as("publisher", () -> board.one(incident.id())).informBy())
                .isEqualTo(incident.startedAt().plus(Duration.ofHours(2)));
        incidentClock.run();
        incidentClock.run();
        assertThat(letters(incident)).contains("publisher@haedap.example").doesNotHaveDuplicates();

        var informed = as.as("publisher", () -> board.informed(incident.id()));
        assertThat(informed.informedAt()).isNotNull();
        assertThat(as.as("publisher", board::cares))
                .singleElement()
                .satisfies(care -> assertThat(care.informBy()).isNull());
    }
}
