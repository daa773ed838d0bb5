package io.haedap.status.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenanceNear;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.SampleServices;
import io.haedap.status.ServiceState;
import io.haedap.subscription.Announcement;
import io.haedap.subscription.News;
import io.haedap.subscription.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class StatusNewsTests {

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private MaintenanceDesk maintenances;

    @Autowired
    private StatusNews news;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String payment = "";

    @BeforeEach
    void addService() {
        tidy();
        payment = SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
        jdbc.sql("delete from subscription.announcement").update();
    }

    private Incident open() {
        return as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        new LocalText("결제가 *되지* 않습니다", "Payments fail"),
                        null,
                        null,
                        List.of(said(IncidentStatus.INVESTIGATING, "찾고 있습니다", null)))));
    }

    private IncidentNews said(IncidentStatus status, String words, @Nullable String basedOn) {
        return new IncidentNews(
                status,
                Map.of(payment, ServiceState.MAJOR_OUTAGE),
                new LocalText(words, null),
                null,
                null,
                null,
                basedOn);
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

    private News last() {
        return news.news(announced().getLast()).orElseThrow();
    }

    @Test
    void a_declared_incident_is_told_after_half_a_minute_to_those_it_concerns() {
        var incident = open();

        var told = last();

        assertThat(announced().getLast().deliverAt())
                .isBetween(clock.instant().plusSeconds(20), clock.instant().plusSeconds(30));
        assertThat(told.type()).isEqualTo("incident.opened");
        assertThat(told.topics())
                .containsExactlyInAnyOrder(Topic.STATUS, Topic.service(payment), Topic.incident(incident.id()));
        var korean = told.words().get(Language.KO);
        assertThat(korean).isNotNull();
        assertThat(korean.subject()).isEqualTo("[장애, 조사 중] 결제가 *되지* 않습니다");
        assertThat(korean.body())
                .contains("찾고 있습니다")
                .contains("결제 (전체 장애)")
                .contains("/status/incidents/" + incident.id())
                .contains("\\*되지\\*");
        assertThat(told.words().get(Language.EN).body()).contains("/en/status/incidents/");
        assertThat(told.data()).containsKeys("update", "incident");
    }

    @Test
    void what_is_corrected_before_it_leaves_is_told_as_corrected() {
        var incident = open();

        as.run(
                "publisher",
                () -> incidents.reword(
                        incident.id(),
                        incident.version(),
                        incident.latest().id(),
                        new LocalText("원인을 찾았습니다", null),
                        null));

        assertThat(last().words().get(Language.KO).body()).contains("원인을 찾았습니다").doesNotContain("찾고 있습니다");
    }

    @Test
    void what_is_taken_back_is_never_told() {
        var incident = open();

        as.run(
                "publisher",
                () -> incidents.takeBack(incident.id(), incident.latest().id()));

        assertThat(announced()).isEmpty();
    }

    @Test
    void once_resolved_nobody_waits_for_it_any_more() {
        var incident = open();
        as.run(
                "publisher",
                () -> incidents.update(
                        incident.id(),
                        said(IncidentStatus.RESOLVED, "끝났습니다", incident.latest().id())));

        var told = last();

        assertThat(told.type()).isEqualTo("incident.resolved");
        assertThat(told.closed()).containsExactly(Topic.incident(incident.id()));
        assertThat(news.passing()).isEmpty();
    }

    @Test
    void maintenance_is_told_when_planned_and_a_day_before_unless_it_was_moved() {
        var maintenance = plan(Duration.ofDays(3));
        assertThat(last().type()).isEqualTo("maintenance.planned");
        assertThat(last().words().get(Language.KO).body()).contains("점검 시간:");

        near(maintenance);
        assertThat(last().type()).isEqualTo("maintenance.near");
        assertThat(last().words().get(Language.EN).subject()).startsWith("[Maintenance ahead]");

        as.run(
                "publisher",
                () -> maintenances.reschedule(
                        maintenance.id(),
                        maintenance.version(),
                        maintenance.scheduledFor().plus(Duration.ofDays(1)),
                        maintenance.scheduledUntil().plus(Duration.ofDays(1)),
                        new LocalText("하루 미룹니다", null)));
        var before = announced().get(1);
        assertThat(news.news(before)).isEmpty();
        assertThat(last().type()).isEqualTo("maintenance.updated");
        assertThat(last().words().get(Language.KO).subject()).startsWith("[점검, 시간 변경]");
        assertThat(last().words().get(Language.KO).body()).contains("하루 미룹니다").contains("점검합니다");
    }

    @Test
    void what_is_called_off_is_never_told_as_completed() {
        var maintenance = plan(Duration.ofDays(3));

        as.run(
                "publisher",
                () -> maintenances.update(
                        maintenance.id(), MaintenanceStatus.COMPLETED, new LocalText("하지 않습니다", null)));

        assertThat(last().type()).isEqualTo("maintenance.cancelled");
        assertThat(last().words().get(Language.KO).subject()).startsWith("[점검, 취소]");
    }

    private void near(Maintenance maintenance) {
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new MaintenanceNear(maintenance.id(), maintenance.scheduledFor())));
    }

    private Maintenance plan(Duration ahead) {
        var from = clock.instant().plus(ahead);
        return as.as(
                "publisher",
                () -> maintenances.plan(new MaintenancePlan(
                        new LocalText("결제 점검", "Payments"),
                        from,
                        from.plus(Duration.ofHours(2)),
                        Set.of(payment),
                        new LocalText("점검합니다", null),
                        ZoneId.of("Asia/Seoul"))));
    }
}
