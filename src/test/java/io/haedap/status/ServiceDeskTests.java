package io.haedap.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class ServiceDeskTests {

    private static final LocalText WORDS = new LocalText("확인하고 있습니다", null);

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private ServiceBoard board;

    @Autowired
    private GroupDesk groups;

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private StatusReader reader;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String group = "";

    @BeforeEach
    void addGroup() {
        SampleServices.clear(jdbc);
        group = as.as("admin", () -> groups.add(new GroupDraft(new LocalText("결제", "Payments"), null, null)))
                .id();
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    private static ServiceDraft draft(String group, String name, String... needs) {
        return new ServiceDraft(null, group, new LocalText(name, null), null, null, null, null, false, Set.of(needs));
    }

    private String add(String name, String... needs) {
        return as.as("admin", () -> desk.add(draft(group, name, needs))).id();
    }

    private List<String> names() {
        return reader.services().stream().map(one -> one.name().ko()).toList();
    }

    @Test
    void an_installation_without_samples_makes_its_services_in_order() {
        var pay = add("간편결제");
        add("자동결제");
        assertThat(pay).matches("[a-z0-9]{12}");
        assertThat(names()).containsExactly("간편결제", "자동결제");

        var before = as.as("admin", () -> board.one(pay));
        var owner = as.as("publisher", () -> as.id("publisher"));
        var changed = as.as(
                "admin",
                () -> desk.change(
                        pay,
                        before.version(),
                        new ServiceDraft(
                                null,
                                group,
                                new LocalText("간편 결제", "Simple pay"),
                                new LocalText("카드로 냅니다", null),
                                2,
                                owner,
                                LocalDate.of(2026, 1, 2),
                                true,
                                Set.of())));

        assertThat(names()).containsExactly("자동결제", "간편 결제");
        assertThat(changed.owner()).isEqualTo(owner);
        assertThat(changed.service().startDate()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(changed.service().isShown()).isFalse();
        assertThat(changed.service().slug()).isEqualTo(before.service().slug());
    }

    @Test
    void a_change_over_an_older_version_is_refused() {
        var pay = add("결제");
        assertThatThrownBy(() -> as.run("admin", () -> desk.change(pay, 99, draft(group, "다른 이름"))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    @Test
    void what_does_not_fit_is_said_beside_its_field() {
        var pay = add("결제");
        var draft = new ServiceDraft(
                "No Slug",
                "nosuchgroup1",
                new LocalText(" ", null),
                new LocalText("", "English alone"),
                0,
                StaffId.random(),
                null,
                false,
                Set.of("nosuchthing1"));

        assertThatThrownBy(() -> as.run("admin", () -> desk.add(draft)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactly(
                                        "name.ko",
                                        "description.ko",
                                        "groupId",
                                        "position",
                                        "owner",
                                        "dependsOn",
                                        "slug"));
        assertThat(reader.services()).extracting(WatchedService::id).containsExactly(pay);
    }

    @Test
    void services_need_one_another_and_never_themselves() {
        var login = add("로그인");
        var pay = add("결제", login);
        var refund = add("환불", pay);

        assertThat(as.as("agent1", () -> board.needing(Set.of(login))))
                .extracting(WatchedService::id)
                .containsExactly(pay, refund);
        var version = as.as("admin", () -> board.one(login)).version();
        assertThatThrownBy(() -> as.run("admin", () -> desk.change(login, version, draft(group, "로그인", refund))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::message)
                                .containsExactly("status-circle"));
        assertThatThrownBy(() -> jdbc.sql("insert into status.service_dependency (service, needs) values (?, ?)")
                        .param(login)
                        .param(refund)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("would need itself");
    }

    @Test
    void the_worse_of_what_is_said_by_hand_and_by_incidents_shows() {
        var pay = add("결제");
        as.run("publisher", () -> desk.say(pay, ServiceState.PARTIAL_OUTAGE));
        var incident = as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        WORDS,
                        null,
                        IncidentStatus.INVESTIGATING,
                        Map.of(pay, ServiceState.DEGRADED_PERFORMANCE),
                        WORDS)));
        assertThat(state(pay)).isEqualTo(ServiceState.PARTIAL_OUTAGE);

        as.run("publisher", () -> desk.say(pay, null));
        assertThat(state(pay)).isEqualTo(ServiceState.DEGRADED_PERFORMANCE);

        as.run(
                "publisher",
                () -> incidents.update(
                        incident.id(), new IncidentNews(IncidentStatus.RESOLVED, Map.of(), WORDS, null)));
        assertThat(state(pay)).isEqualTo(ServiceState.OPERATIONAL);
    }

    private ServiceState state(String id) {
        return as.as("admin", () -> board.one(id)).service().state();
    }

    @Test
    void a_service_is_retired_and_its_past_stays() {
        var pay = add("결제");
        var incident = as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        WORDS, null, IncidentStatus.INVESTIGATING, Map.of(pay, ServiceState.MAJOR_OUTAGE), WORDS)));
        assertThatThrownBy(() -> as.run("admin", () -> desk.retire(pay)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("status-concerned"));
        as.run(
                "publisher",
                () -> incidents.update(
                        incident.id(), new IncidentNews(IncidentStatus.RESOLVED, Map.of(), WORDS, null)));

        as.run("admin", () -> desk.retire(pay));

        assertThat(reader.services()).isEmpty();
        assertThat(reader.days()).isEmpty();
        assertThat(reader.incident(incident.id()).orElseThrow().services())
                .extracting(AffectedService::id)
                .containsExactly(pay);
        assertThatThrownBy(() -> as.run(
                        "publisher",
                        () -> incidents.open(new IncidentDraft(
                                WORDS,
                                null,
                                IncidentStatus.INVESTIGATING,
                                Map.of(pay, ServiceState.MAJOR_OUTAGE),
                                WORDS))))
                .isInstanceOf(Refusal.class);
        as.run("admin", () -> desk.restore(pay));
        assertThat(reader.services()).hasSize(1);
    }

    @Test
    void a_group_goes_once_nothing_lies_in_it() {
        add("결제");
        var version = as.as("admin", () -> board.group(group)).version();
        assertThatThrownBy(() -> as.run("admin", () -> groups.remove(group, version)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("status-group-used"));

        var empty = as.as("admin", () -> groups.add(new GroupDraft(new LocalText("계정", null), null, 1)));
        assertThat(as.as("admin", board::groups)).extracting(GroupDetails::id).containsExactly(empty.id(), group);
        as.run("admin", () -> groups.remove(empty.id(), empty.version()));
        assertThat(as.as("admin", board::groups)).extracting(GroupDetails::id).containsExactly(group);
    }

    @Test
    void the_right_to_settings_changes_and_the_right_to_status_says() {
        var pay = add("결제");
        for (var deed : List.<Runnable>of(
                () -> desk.add(draft(group, "다른 것")),
                () -> desk.retire(pay),
                () -> groups.add(new GroupDraft(WORDS, null, null)))) {
            assertThatThrownBy(() -> as.run("publisher", deed)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as.run("agent1", () -> desk.say(pay, ServiceState.MAJOR_OUTAGE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void days_count_past_incidents_over_midnight_and_each_minute_once() {
        var pay = add("결제");
        var midnight = LocalDate.ofInstant(clock.instant(), DayBars.ZONE)
                .minusDays(3)
                .atStartOfDay(DayBars.ZONE)
                .toInstant();
        past(
                pay,
                ServiceState.PARTIAL_OUTAGE,
                midnight.minus(Duration.ofMinutes(30)),
                midnight.plus(Duration.ofMinutes(20)));
        past(
                pay,
                ServiceState.MAJOR_OUTAGE,
                midnight.minus(Duration.ofMinutes(10)),
                midnight.plus(Duration.ofMinutes(30)));

        var days = reader.days().get(pay).days();
        assertThat(days.get(85).minutesDown()).isEqualTo(30);
        assertThat(days.get(86).minutesDown()).isEqualTo(30);
        assertThat(days.get(86).worst()).isEqualTo(ServiceState.MAJOR_OUTAGE);
        assertThat(state(pay)).isEqualTo(ServiceState.OPERATIONAL);
    }

    private void past(String service, ServiceState state, java.time.Instant from, java.time.Instant until) {
        as.run(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        WORDS,
                        null,
                        from,
                        List.of(
                                new IncidentNews(
                                        IncidentStatus.INVESTIGATING,
                                        Map.of(service, state),
                                        WORDS,
                                        null,
                                        from.plusSeconds(300),
                                        null,
                                        null),
                                new IncidentNews(IncidentStatus.RESOLVED, Map.of(), WORDS, null, until, null, null)))));
    }
}
