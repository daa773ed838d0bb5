package io.haedap.people.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.people.Invitation;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffDesk;
import io.haedap.people.StaffMember;
import io.haedap.people.StaffState;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("admin")
class StaffViewTests {

    @Autowired
    private StaffDesk desk;

    @Autowired
    private StaffBoard board;

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static Button deed(String name, String deed) {
        var grid = (Grid<StaffMember>) _get(Grid.class);
        return java.util.stream.IntStream.range(0, _size(grid))
                .mapToObj(row -> _getCellComponent(grid, row, "actions"))
                .flatMap(Component::getChildren)
                .map(Button.class::cast)
                .filter(button ->
                        (name + ": " + deed).equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private StaffMember invited(String name) {
        return desk.invite(new Invitation(
                UUID.randomUUID() + "@haedap.example", name, Set.of("agent"), Set.of("payment"), Set.of()));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> roles() {
        return _get(CheckboxGroup.class, group -> group.withLabel("역할"));
    }

    private static String toast() {
        return getNotifications().stream()
                .flatMap(toast -> toast.getChildren())
                .filter(Span.class::isInstance)
                .map(part -> ((Span) part).getText())
                .findFirst()
                .orElse("");
    }

    private static void confirm() {
        var question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void an_administrator_invites_a_colleague() {
        var email = UUID.randomUUID() + "@haedap.example";
        UI.getCurrent().navigate("staff");

        _click(button("직원 초대"));
        _setValue(_get(TextField.class, field -> field.withLabel("이름")), "새벽별");
        _setValue(_get(EmailField.class, field -> field.withLabel("이메일")), email);
        _setValue(roles(), Set.of("editor"));
        _click(button("초대 보내기"));

        assertThat(toast()).contains(email);
        assertThat(board.page(200, null).items())
                .anyMatch(member -> member.email().equals(email) && member.state() == StaffState.INVITED);
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() {
        UI.getCurrent().navigate("staff");

        _click(button("직원 초대"));
        _setValue(_get(TextField.class, field -> field.withLabel("이름")), "이름만");
        _click(button("초대 보내기"));

        var email = _get(EmailField.class, field -> field.withLabel("이메일"));
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("입력해 주십시오");
        assertThat(roles().isInvalid()).isTrue();
        assertThat(_get(TextField.class, field -> field.withLabel("이름")).getValue())
                .isEqualTo("이름만");
    }

    @Test
    void roles_and_limits_can_be_changed() {
        var member = invited("가람");
        UI.getCurrent().navigate("staff");

        _click(deed("가람", "권한"));
        assertThat(roles().getValue()).containsExactly("agent");
        _setValue(roles(), Set.of("agent", "editor"));
        _click(button("저장"));

        var changed = board.one(member.id());
        assertThat(changed.roles()).containsExactlyInAnyOrder("agent", "editor");
        assertThat(changed.queues()).containsExactly("payment");
    }

    @Test
    void disabling_names_the_deed_before_it_is_done() {
        var member = invited("나래");
        UI.getCurrent().navigate("staff");

        _click(deed("나래", "사용 중지"));
        confirm();

        assertThat(board.one(member.id()).state()).isEqualTo(StaffState.DISABLED);
        assertThat(toast()).contains("나래");
    }

    @Test
    void the_last_administrator_stays() {
        UI.getCurrent().navigate("staff");

        _click(deed("admin", "사용 중지"));
        confirm();

        assertThat(toast()).contains("마지막 관리자");
    }

    @Test
    @SignedInAs("lead")
    void others_do_not_see_it() {
        UI.getCurrent().navigate("staff");

        assertThat(_get(H1.class).getText()).isEqualTo("권한 없음");
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("staff");

        assertThat(_get(H1.class).getText()).isEqualTo("Staff and rights");
        assertThat(button("Invite")).isNotNull();
    }
}
