package io.haedap.status.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.status.Impact;
import io.haedap.status.IncidentStatus;
import io.haedap.status.SampleServices;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
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

        _assertNone(Button.class, button -> button.withText("장애 공지"));
    }
}
