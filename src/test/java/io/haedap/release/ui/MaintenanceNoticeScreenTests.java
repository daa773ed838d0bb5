package io.haedap.release.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.shared.LocalText;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.SampleServices;
import io.haedap.status.StatusReader;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("publisher")
class MaintenanceNoticeScreenTests {

    private static final LocalText WORDS = new LocalText("결제 서버 점검", null);
    private static final Instant BEGIN = Instant.parse("2091-03-04T17:00:00Z");

    @Autowired
    private MaintenanceDesk desk;

    @Autowired
    private StatusReader reader;

    @Autowired
    private JdbcClient jdbc;

    private String service = "";

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        service = SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void tidy() {
        jdbc.sql("delete from release.maintenance_notice").update();
        SampleServices.clear(jdbc);
    }

    private Maintenance planned() {
        return desk.plan(new MaintenancePlan(WORDS, BEGIN, BEGIN.plusSeconds(3_600), Set.of(service), WORDS));
    }

    private static boolean says(String words) {
        return _find(Span.class).stream().anyMatch(span -> span.getText().contains(words));
    }

    @Test
    void a_notice_is_made_and_both_screens_lead_to_one_another_and_say_when_they_differ() {
        var maintenance = planned();
        UI.getCurrent().navigate("status/maintenances/" + maintenance.id());
        assertThat(says("2일 전")).isTrue();

        _click(_get(Button.class, button -> button.withText("공지 만들기")));
        assertThat(_get(TextField.class, field -> field.withValue("결제 서버 점검 안내")))
                .isNotNull();
        assertThat(says("점검 · 결제 서버 점검")).isTrue();
        var notice = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        assertThat(notice).startsWith("notices/");

        UI.getCurrent().navigate("status/maintenances/" + maintenance.id());
        assertThat(_get(Anchor.class, link -> link.withText("결제 서버 점검 안내")).getHref())
                .isEqualTo(notice);
        desk.reschedule(maintenance.id(), maintenance.version(), BEGIN.plusSeconds(60), BEGIN.plusSeconds(600), WORDS);
        for (var path : new String[] {"status/maintenances/" + maintenance.id(), notice}) {
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate(path);
            assertThat(says("공지를 고쳐 주십시오")).as(path).isTrue();
        }
    }

    @Test
    void a_notice_is_put_into_a_new_bundle_from_its_own_screen() {
        UI.getCurrent().navigate("status/maintenances/" + planned().id());
        _click(_get(Button.class, button -> button.withText("공지 만들기")));
        _click(_get(Button.class, button -> button.withText("묶음에 담기")));
        var dialog = _get(Dialog.class);
        // others may have left bundles open
        _find(dialog, ComboBox.class).forEach(ComboBox::clear);
        _setValue(_get(dialog, TextField.class, field -> field.withLabel("새 묶음 이름")), "점검 안내");
        _click(_get(dialog, Button.class, button -> button.withText("담기")));

        assertThat(says("점검 안내 · 1건")).isTrue();
        assertThat(_find(Button.class, button -> button.withText("묶음에 담기"))).isEmpty();
    }

    @Test
    void what_was_planned_by_mistake_is_taken_back_from_its_timeline() {
        var maintenance = planned();
        UI.getCurrent().navigate("status/maintenances/" + maintenance.id());
        _click(_get(Button.class, button -> button.withText("되돌리기")));

        assertThat(reader.maintenance(maintenance.id())).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("status");
    }
}
