package io.haedap.status.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.status.SampleServices;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("publisher")
class MaintenanceScreenTests {

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

    private static DateTimePicker picker(String label) {
        return _get(DateTimePicker.class, one -> one.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private void plan() {
        UI.getCurrent().navigate("status/maintenances/new");
        CheckboxGroup<WatchedService> services = _get(CheckboxGroup.class, group -> group.withLabel("서비스"));
        _setValue(services, Set.of(reader.services().getFirst()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_time_that_summer_time_skips_is_said_beside_its_field() {
        plan();
        ComboBox<ZoneId> zone = _get(ComboBox.class, box -> box.withLabel("시간대"));
        _setValue(zone, ZoneId.of("Europe/Paris"));
        _setValue(picker("시작"), LocalDateTime.of(2027, 3, 28, 2, 30));
        assertThat(picker("시작").getErrorMessage()).contains("Europe/Paris", "02:00", "03:00");

        _click(_get(Button.class, button -> button.withText("점검 게시")));
        assertThat(reader.upcoming()).isEmpty();

        _setValue(picker("시작"), LocalDateTime.of(2027, 3, 28, 3, 30));
        _click(_get(Button.class, button -> button.withText("점검 게시")));
        assertThat(reader.upcoming().getFirst().scheduledFor()).isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void an_overlap_is_warned_of_and_the_time_changed_with_a_word() {
        plan();
        _click(_get(Button.class, button -> button.withText("점검 게시")));
        var first = reader.upcoming().getFirst();

        plan();
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(text -> text.startsWith("같은 서비스의 점검과 겹칩니다"));

        UI.getCurrent().navigate("status/maintenances/" + first.id());
        _click(_get(Button.class, button -> button.withText("시간 변경")));
        var dialog = _get(Dialog.class);
        var until = _get(dialog, DateTimePicker.class, one -> one.withLabel("종료"));
        _setValue(until, until.getValue().plusHours(1));
        _click(_get(dialog, Button.class, button -> button.withText("바꾸고 알리기")));

        var moved = reader.upcoming().getFirst();
        assertThat(moved.scheduledUntil()).isEqualTo(first.scheduledUntil().plusSeconds(3_600));
        assertThat(moved.latest().body().ko()).startsWith("점검 시간을");
    }
}
