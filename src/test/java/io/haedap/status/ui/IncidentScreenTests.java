package io.haedap.status.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.shared.LocalText;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.IncidentTemplate;
import io.haedap.status.SampleServices;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusReader;
import io.haedap.status.TemplateDesk;
import io.haedap.status.TemplateDraft;
import io.haedap.status.WatchedService;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("publisher")
class IncidentScreenTests {

    @Autowired
    private StatusReader reader;

    @Autowired
    private IncidentDesk desk;

    @Autowired
    private TemplateDesk templates;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<ServiceState> stateOf(String service) {
        return (RadioButtonGroup<ServiceState>) _find(RadioButtonGroup.class).stream()
                .filter(group -> (service + " 상태").equals(group.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<IncidentStatus> stage() {
        return (RadioButtonGroup<IncidentStatus>) _get(RadioButtonGroup.class, group -> group.withLabel("단계"));
    }

    @Test
    void choosing_a_service_is_enough_to_announce_and_resolving_brings_it_back() {
        UI.getCurrent().navigate("status/incidents/new");
        _setValue(stateOf("결제"), ServiceState.MAJOR_OUTAGE);
        assertThat(_get(TextField.class, field -> field.withLabel("제목 (한국어)")).getValue())
                .isEqualTo("결제 서비스를 이용하실 수 없습니다");

        _click(_get(Button.class, button -> button.withText("장애 게시")));
        var incident = reader.unresolved().getFirst();
        assertThat(incident.impact()).isEqualTo(Impact.CRITICAL);
        assertThat(incident.latest().body().en()).startsWith("We have noticed");

        _setValue(stage(), IncidentStatus.RESOLVED);
        _click(_get(Button.class, button -> button.withText("경과 게시")));
        assertThat(reader.unresolved()).isEmpty();
        assertThat(reader.services().getFirst().state()).isEqualTo(ServiceState.OPERATIONAL);
    }

    @Test
    void a_service_that_another_outage_holds_is_left_to_it() {
        SampleServices.add(jdbc, "환불");
        UI.getCurrent().navigate("status/incidents/new");
        _setValue(stateOf("환불"), ServiceState.DEGRADED_PERFORMANCE);
        _click(_get(Button.class, button -> button.withText("장애 게시")));

        UI.getCurrent().navigate("status/incidents/new");
        assertThat(stateOf("환불").getValue()).isNull();
        _setValue(stateOf("결제"), ServiceState.PARTIAL_OUTAGE);
        _click(_get(Button.class, button -> button.withText("장애 게시")));
        _setValue(stage(), IncidentStatus.RESOLVED);

        assertThat(stateOf("환불").getValue()).isNull();
        _click(_get(Button.class, button -> button.withText("경과 게시")));
        assertThat(reader.unresolved()).hasSize(1);
        assertThat(reader.services())
                .extracting(WatchedService::state)
                .containsExactlyInAnyOrder(ServiceState.OPERATIONAL, ServiceState.DEGRADED_PERFORMANCE);
    }

    @Test
    void words_that_were_asked_for_stay_and_own_words_are_kept_above_them() {
        UI.getCurrent().navigate("status/incidents/new");
        _setValue(stateOf("결제"), ServiceState.PARTIAL_OUTAGE);
        var message = _get(TextArea.class, area -> area.withLabel("한국어"));

        _click(_get(Button.class, button -> button.withText("우회 방법 있음")));
        assertThat(message.getValue()).contains("다른 방법을 이용해");
        _setValue(stage(), IncidentStatus.MONITORING);
        assertThat(message.getValue()).contains("다른 방법을 이용해");

        _click(_get(Button.class, button -> button.withText("원인 파악")));
        assertThat(message.getValue()).startsWith("원인을 확인하고").doesNotContain("다른 방법을");

        _setValue(message, "제가 쓴 말");
        _click(_get(Button.class, button -> button.withText("확인하는 중")));
        assertThat(message.getValue()).startsWith("제가 쓴 말\n\n서비스가 평소와 다른");
    }

    @Test
    void own_words_are_not_overwritten_by_suggestions() {
        UI.getCurrent().navigate("status/incidents/new");
        var title = _get(TextField.class, field -> field.withLabel("제목 (한국어)"));
        _setValue(title, "제가 쓴 제목");

        _setValue(stateOf("결제"), ServiceState.PARTIAL_OUTAGE);

        assertThat(title.getValue()).isEqualTo("제가 쓴 제목");
    }

    @Test
    @SignedInAs("agent1")
    void agents_see_and_do_not_announce() {
        UI.getCurrent().navigate("status");

        _assertNone(Button.class, button -> button.withText("장애 선언"));
    }

    @Test
    void an_outage_is_declared_from_the_dashboard_by_a_press_and_taken_back() {
        UI.getCurrent().navigate("profile");
        UI.getCurrent().navigate("");
        _click(_get(Button.class, button -> button.withText("장애 선언")));
        _setValue(stateOf("결제"), ServiceState.MAJOR_OUTAGE);
        _click(_get(Button.class, button -> button.withText("장애 게시")));
        var incident = reader.unresolved().getFirst();
        assertThat(incident.nextUpdateBy()).isNotNull();
        assertThat(incident.latest().body().ko()).endsWith("30분 안에 다시 알려 드리겠습니다.");

        _click(_find(Button.class, button -> button.withText("되돌리기")).getFirst());

        assertThat(reader.unresolved()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_template_fills_everything_and_what_depends_is_suggested() {
        var service = reader.services().getFirst().id();
        var other = SampleServices.add(jdbc, "환불");
        jdbc.sql("insert into status.service_dependency (service, needs) values (?, ?)")
                .param(other)
                .param(service)
                .update();
        templates.add(new TemplateDraft(
                new LocalText("결제 장애", null),
                Impact.CRITICAL,
                Map.of(service, ServiceState.MAJOR_OUTAGE),
                new LocalText("확인하고 있습니다", null),
                null));
        UI.getCurrent().navigate("status/incidents/new");

        ComboBox<IncidentTemplate> template = _get(ComboBox.class, box -> box.withLabel("템플릿"));
        _setValue(template, templates.all().getFirst());
        assertThat(stateOf("결제").getValue()).isEqualTo(ServiceState.MAJOR_OUTAGE);
        _click(_get(Button.class, button -> button.withText("환불")));
        assertThat(stateOf("환불").getValue()).isEqualTo(ServiceState.PARTIAL_OUTAGE);

        _click(_get(Button.class, button -> button.withText("장애 게시")));
        assertThat(reader.unresolved().getFirst().name().ko()).isEqualTo("결제 장애");
    }

    @Test
    void what_a_colleague_said_meanwhile_is_shown_and_nothing_typed_is_lost() {
        var incident = declared();
        UI.getCurrent().navigate("status/incidents/" + incident.id());
        var message = _get(TextArea.class, area -> area.withLabel("한국어"));
        _setValue(message, "제가 쓰던 안내입니다");
        desk.update(
                incident.id(),
                new IncidentNews(IncidentStatus.IDENTIFIED, Map.of(), new LocalText("동료가 먼저 알린 말", null), null));

        _click(_get(Button.class, button -> button.withText("경과 게시")));
        assertThat(message.getValue()).isEqualTo("제가 쓰던 안내입니다");
        assertThat(_find(Span.class, span -> span.withText("동료가 먼저 알린 말"))).isNotEmpty();

        _click(_get(Button.class, button -> button.withText("경과 게시")));
        assertThat(reader.unresolved().getFirst().updates()).hasSize(3);
    }

    @Test
    void news_of_an_outage_that_is_watched_do_not_end_it_by_themselves() {
        var incident = declared();
        desk.update(
                incident.id(),
                new IncidentNews(IncidentStatus.MONITORING, Map.of(), new LocalText("지켜봅니다", null), null));
        UI.getCurrent().navigate("status/incidents/" + incident.id());

        assertThat(stage().getValue()).isEqualTo(IncidentStatus.MONITORING);
        assertThat(stateOf("결제").getValue()).isEqualTo(ServiceState.MAJOR_OUTAGE);
    }

    @Test
    void states_come_back_with_a_stage_that_leaves_it_open() {
        UI.getCurrent().navigate("status/incidents/" + declared().id());
        _setValue(stateOf("결제"), ServiceState.PARTIAL_OUTAGE);
        _setValue(stage(), IncidentStatus.RESOLVED);
        assertThat(stateOf("결제").getValue()).isEqualTo(ServiceState.OPERATIONAL);

        _setValue(stage(), IncidentStatus.IDENTIFIED);

        assertThat(stateOf("결제").getValue()).isEqualTo(ServiceState.PARTIAL_OUTAGE);
    }

    @Test
    void what_a_colleague_said_of_services_and_impact_is_not_undone_unseen() {
        var incident = declared();
        var other = SampleServices.add(jdbc, "환불");
        var payment = incident.services().getFirst().id();
        UI.getCurrent().navigate("status/incidents/" + incident.id());
        _setValue(_get(TextArea.class, area -> area.withLabel("한국어")), "제가 쓰던 안내입니다");
        desk.update(
                incident.id(),
                new IncidentNews(
                        IncidentStatus.IDENTIFIED,
                        Map.of(payment, ServiceState.PARTIAL_OUTAGE, other, ServiceState.DEGRADED_PERFORMANCE),
                        new LocalText("동료가 먼저 알린 말", null),
                        Impact.MAJOR));

        _click(_get(Button.class, button -> button.withText("경과 게시")));
        assertThat(stateOf("결제").getValue()).isEqualTo(ServiceState.PARTIAL_OUTAGE);
        _click(_get(Button.class, button -> button.withText("경과 게시")));

        var now = reader.unresolved().getFirst();
        assertThat(now.updates()).hasSize(3);
        assertThat(now.impact()).isEqualTo(Impact.MAJOR);
        assertThat(now.services())
                .extracting(service -> service.state())
                .containsExactlyInAnyOrder(ServiceState.PARTIAL_OUTAGE, ServiceState.DEGRADED_PERFORMANCE);
    }

    private Incident declared() {
        return desk.open(new IncidentDraft(
                new LocalText("결제 장애", null),
                null,
                IncidentStatus.INVESTIGATING,
                Map.of(reader.services().getFirst().id(), ServiceState.MAJOR_OUTAGE),
                new LocalText("찾고 있습니다", null)));
    }

    @Test
    void notes_and_corrections_stand_beside_the_timeline() {
        var incident = declared();
        UI.getCurrent().navigate("status/incidents/" + incident.id());
        _setValue(_get(TextArea.class, area -> area.withLabel("메모")), "카드사에 전화함");
        _click(_get(Button.class, button -> button.withText("메모 남기기")));
        assertThat(_find(Paragraph.class, text -> text.withText("카드사에 전화함"))).hasSize(1);

        _click(_get(Button.class, button -> button.withText("문구 수정")));
        var dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class, area -> area.withLabel("한국어")), "원인을 찾았습니다");
        _click(_get(dialog, Button.class, button -> button.withText("수정")));
        assertThat(reader.unresolved().getFirst().latest().body().ko()).isEqualTo("원인을 찾았습니다");
        _click(_get(Button.class, button -> button.withText("이전 문구")));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("문구가 바뀐 기록");
    }

    @Test
    void a_past_incident_must_end_after_it_began() {
        UI.getCurrent().navigate("status");
        _click(_get(Button.class, button -> button.withText("지난 장애 기록")));
        var begin = _get(DateTimePicker.class, picker -> picker.withLabel("시작 (서울 시각)"));
        var end = _get(DateTimePicker.class, picker -> picker.withLabel("해결 (서울 시각)"));
        var from = LocalDateTime.of(2026, 1, 5, 10, 0);
        _setValue(begin, from);
        _setValue(end, from.minusHours(1));
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), "지난 장애");
        _setValue(_get(TextArea.class, area -> area.withLabel("한국어")), "그때 알린 말");
        _setValue(stateOf("결제"), ServiceState.PARTIAL_OUTAGE);
        _click(_get(Button.class, button -> button.withText("장애 기록")));
        assertThat(end.getErrorMessage()).isEqualTo("종료 시각은 시작 시각보다 뒤여야 합니다");

        _setValue(end, from.plusHours(1));
        _click(_get(Button.class, button -> button.withText("장애 기록")));

        assertThat(reader.unresolved()).isEmpty();
        assertThat(reader.incidents(5, null).items().getFirst().impact()).isEqualTo(Impact.MAJOR);
    }
}
