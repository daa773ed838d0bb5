package io.haedap.status.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.shared.LocalText;
import io.haedap.status.GroupDetails;
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
@SignedInAs("admin")
class ServicesScreenTests {

    @Autowired
    private StatusReader reader;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void clear() {
        SampleServices.clear(jdbc);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_first_service_is_made_together_with_its_group() {
        UI.getCurrent().navigate("status/services");
        _click(_get(Button.class, button -> button.withText("서비스 추가")));
        _click(_get(Button.class, button -> button.withText("저장")));
        assertThat(_get(TextField.class, field -> field.withLabel("이름 (한국어)")).isInvalid())
                .isTrue();

        _setValue(_get(TextField.class, field -> field.withLabel("이름 (한국어)")), "간편결제");
        ComboBox<GroupDetails> group = _get(ComboBox.class, box -> box.withLabel("묶음"));
        group.setValue(new GroupDetails("", new LocalText("결제", null), null, 0, 0, 0));
        _click(_get(Button.class, button -> button.withText("저장")));

        assertThat(reader.services()).extracting(WatchedService::slug).hasSize(1);
        assertThat(_get(H2.class, title -> title.withText("결제")).isVisible()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    @SignedInAs("publisher")
    void publishers_say_by_hand_and_change_nothing_else() {
        SampleServices.add(jdbc, "결제");
        UI.getCurrent().navigate("status/services");
        _assertNone(Button.class, button -> button.withText("서비스 추가"));

        _click(_get(
                Button.class,
                button -> button.withPredicate(
                        one -> one.getAriaLabel().orElse("").equals("결제 상태 직접 표시"))));
        RadioButtonGroup<ServiceState> states = _get(RadioButtonGroup.class, group -> group.withLabel("표시할 상태"));
        _setValue(states, ServiceState.PARTIAL_OUTAGE);
        _click(_get(Button.class, button -> button.withText("표시")));

        assertThat(reader.services().getFirst().state()).isEqualTo(ServiceState.PARTIAL_OUTAGE);
    }

    @Test
    void a_service_is_retired_and_taken_back() {
        SampleServices.add(jdbc, "결제");
        UI.getCurrent().navigate("status/services");

        _click(_get(
                Button.class,
                button -> button.withPredicate(
                        one -> one.getAriaLabel().orElse("").equals("결제 종료"))));
        assertThat(reader.services()).isEmpty();

        _click(_get(Button.class, button -> button.withText("다시 사용")));
        assertThat(reader.services()).hasSize(1);
    }
}
