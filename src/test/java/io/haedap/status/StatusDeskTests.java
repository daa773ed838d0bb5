package io.haedap.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class StatusDeskTests {

    private static final LocalText TITLE = new LocalText("결제가 되지 않습니다", "Payments fail");
    private static final LocalText MESSAGE = new LocalText("원인을 찾고 있습니다", "We are looking");

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private MaintenanceDesk maintenances;

    @Autowired
    private MaintenanceClock maintenanceClock;

    @Autowired
    private StatusReader reader;

    @Autowired
    private StatusFeed feed;

    @Autowired
    private MaintenanceCalendar calendar;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String payment = "";
    private String account = "";

    @BeforeEach
    void addServices() {
        SampleServices.clear(jdbc);
        payment = SampleServices.add(jdbc, "결제");
        account = SampleServices.add(jdbc, "계정");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    private Incident open(ServiceState state, String... services) {
        var claims = new java.util.HashMap<String, ServiceState>();
        for (var service : services) {
            claims.put(service, state);
        }
        return as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(TITLE, null, IncidentStatus.INVESTIGATING, claims, MESSAGE)));
    }

    private Incident update(Incident incident, IncidentStatus status, Map<String, ServiceState> services) {
        return as.as(
                "publisher", () -> incidents.update(incident.id(), new IncidentNews(status, services, MESSAGE, null)));
    }

    private Maintenance plan(Duration begin, Duration end) {
        var now = clock.instant();
        return as.as(
                "publisher",
                () -> maintenances.plan(
                        new MaintenancePlan(TITLE, now.plus(begin), now.plus(end), Set.of(payment), MESSAGE)));
    }

    private ServiceState state(String service) {
        return reader.services().stream()
                .filter(one -> one.id().equals(service))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void an_incident_moves_its_services_and_resolving_brings_them_back() {
        var incident = open(ServiceState.MAJOR_OUTAGE, payment);
        assertThat(incident.impact()).isEqualTo(Impact.CRITICAL);
        assertThat(state(payment)).isEqualTo(ServiceState.MAJOR_OUTAGE);
        assertThat(reader.overall().indicator()).isEqualTo(Impact.CRITICAL);

        var better = update(incident, IncidentStatus.MONITORING, Map.of(payment, ServiceState.DEGRADED_PERFORMANCE));
        assertThat(better.latest().changes())
                .containsExactly(
                        new StateChange(payment, ServiceState.MAJOR_OUTAGE, ServiceState.DEGRADED_PERFORMANCE));

        update(incident, IncidentStatus.RESOLVED, Map.of());
        assertThat(state(payment)).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(reader.unresolved()).isEmpty();
    }

    @Test
    void resolving_one_never_hides_another() {
        var first = open(ServiceState.PARTIAL_OUTAGE, payment, account);
        open(ServiceState.DEGRADED_PERFORMANCE, payment);
        assertThat(state(payment)).isEqualTo(ServiceState.PARTIAL_OUTAGE);

        update(first, IncidentStatus.RESOLVED, Map.of());

        assertThat(state(payment)).isEqualTo(ServiceState.DEGRADED_PERFORMANCE);
        assertThat(state(account)).isEqualTo(ServiceState.OPERATIONAL);
    }

    @Test
    void a_maintenance_begins_and_ends_by_itself_and_once() {
        var maintenance = plan(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(state(payment)).isEqualTo(ServiceState.OPERATIONAL);
        move(maintenance, "scheduled_for = now() - interval '1 second'");

        maintenanceClock.run();
        maintenanceClock.run();
        assertThat(state(payment)).isEqualTo(ServiceState.UNDER_MAINTENANCE);
        assertThat(reader.active()).extracting(Maintenance::id).containsExactly(maintenance.id());

        move(
                maintenance,
                "scheduled_for = now() - interval '2 seconds', scheduled_until = now() - interval '1 second'");
        maintenanceClock.run();
        maintenanceClock.run();
        var over = reader.maintenance(maintenance.id()).orElseThrow();
        assertThat(over.status()).isEqualTo(MaintenanceStatus.COMPLETED);
        assertThat(over.updates()).hasSize(3);
        assertThat(state(payment)).isEqualTo(ServiceState.OPERATIONAL);
    }

    private void move(Maintenance maintenance, String times) {
        jdbc.sql("update status.event set " + times + " where id = ?")
                .param(maintenance.id())
                .update();
    }

    @Test
    void a_maintenance_that_ends_leaves_an_outage_in_sight() {
        var maintenance = plan(Duration.ofHours(1), Duration.ofHours(2));
        as.run("publisher", () -> maintenances.update(maintenance.id(), MaintenanceStatus.IN_PROGRESS, MESSAGE));
        open(ServiceState.MAJOR_OUTAGE, payment);

        as.run("publisher", () -> maintenances.update(maintenance.id(), MaintenanceStatus.COMPLETED, MESSAGE));

        assertThat(state(payment)).isEqualTo(ServiceState.MAJOR_OUTAGE);
    }

    @Test
    void the_calendar_keeps_uids_counts_new_times_and_says_what_was_called_off() {
        var maintenance = plan(Duration.ofDays(1), Duration.ofDays(2));
        assertThat(calendar.ics(Language.KO))
                .contains("UID:" + maintenance.id() + "@localhost\r\n")
                .contains("SEQUENCE:0\r\n")
                .contains("STATUS:CONFIRMED\r\n")
                .endsWith("END:VCALENDAR\r\n");

        as.run(
                "publisher",
                () -> maintenances.change(
                        maintenance.id(),
                        maintenance.version(),
                        new MaintenancePlan(
                                TITLE,
                                maintenance.scheduledFor().plusSeconds(60),
                                maintenance.scheduledUntil(),
                                Set.of(payment),
                                MESSAGE)));
        assertThat(calendar.ics(Language.KO)).contains("SEQUENCE:1\r\n");

        as.run("publisher", () -> maintenances.update(maintenance.id(), MaintenanceStatus.COMPLETED, MESSAGE));
        assertThat(calendar.ics(Language.KO)).contains("SEQUENCE:2\r\n").contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void the_feed_has_one_entry_that_moves_with_its_updates() {
        var incident = open(ServiceState.PARTIAL_OUTAGE, payment);
        var id = "<id>tag:localhost,2026:status:" + incident.id() + ":ko</id>";
        update(incident, IncidentStatus.RESOLVED, Map.of());

        assertThat(feed.atom(Language.KO))
                .containsOnlyOnce(id)
                .contains("term=\"" + payment + "\"")
                .contains("결제가 되지 않습니다");
    }

    @Test
    void history_and_days_tell_what_was() {
        var incident = open(ServiceState.PARTIAL_OUTAGE, payment);
        update(incident, IncidentStatus.RESOLVED, Map.of());

        assertThat(reader.history(1, null).items().getFirst().incidents())
                .extracting(Incident::id)
                .containsExactly(incident.id());
        var days = reader.days().get(payment);
        assertThat(days.days()).hasSize(90);
        assertThat(days.days().getLast().worst()).isEqualTo(ServiceState.PARTIAL_OUTAGE);
        assertThat(reader.days().get(account).uptime()).isEqualTo(100.0);
    }

    @Test
    void unknown_services_and_empty_words_are_refused_beside_their_fields() {
        assertThatThrownBy(() -> as.run(
                        "publisher",
                        () -> incidents.open(new IncidentDraft(
                                new LocalText(" ", null),
                                null,
                                IncidentStatus.INVESTIGATING,
                                Map.of("nosuchthing1", ServiceState.MAJOR_OUTAGE),
                                MESSAGE))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactly("title.ko", "services"));
    }

    @Test
    void agents_announce_nothing() {
        assertThatThrownBy(() -> as.run(
                        "agent1",
                        () -> incidents.open(
                                new IncidentDraft(TITLE, null, IncidentStatus.INVESTIGATING, Map.of(), MESSAGE))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
