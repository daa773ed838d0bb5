package io.haedap.audit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.audit.AuditEntry;
import io.haedap.people.As;
import io.haedap.shared.PersonalDataRead;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@ScreenTest
@SignedInAs("auditor")
class AuditViewTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private As as;

    @SuppressWarnings("unchecked")
    private static Grid<AuditEntry> grid() {
        return _get(Grid.class);
    }

    private void open(String subject) {
        UI.getCurrent().navigate("audit", QueryParameters.simple(Map.of("subject", subject)));
    }

    @Test
    void the_address_says_what_is_shown_and_actions_are_words() {
        as.run("agent1", () -> events.publishEvent(new PersonalDataRead("inquiry:audit-view", "email")));

        open("inquiry:audit-view");

        assertThat(_size(grid())).isEqualTo(1);
        var line = _get(grid(), 0);
        assertThat(line.actor()).isEqualTo("agent1");
        assertThat(AuditWords.action(grid(), line.action())).isEqualTo("개인정보 열람");
    }

    @Test
    void an_action_that_nobody_named_is_shown_as_it_was_written() {
        UI.getCurrent().navigate("audit");

        assertThat(AuditWords.action(grid(), "thing.happened")).isEqualTo("thing.happened");
    }

    @Test
    void nothing_found_is_said() {
        open("nothing:0");

        assertThat(_get(Paragraph.class, words -> words.withText("조건에 맞는 기록이 없습니다")))
                .isNotNull();
    }

    @Test
    void the_chain_can_be_checked() {
        UI.getCurrent().navigate("audit");

        _click(_get(Button.class, button -> button.withText("기록 무결성 확인")));

        assertThat(getNotifications()).hasSize(1);
        assertThat(getNotifications().getFirst().hasClassName("done")).isTrue();
    }

    @Test
    @SignedInAs("lead")
    void others_do_not_see_it() {
        UI.getCurrent().navigate("audit");

        assertThat(_get(H1.class).getText()).isEqualTo("권한 없음");
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("audit");

        assertThat(_get(H1.class).getText()).isEqualTo("Audit record");
    }
}
