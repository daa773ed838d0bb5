package io.haedap.people.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.people.ApiToken;
import io.haedap.people.TokenDesk;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("reviewer")
class ProfileViewTests {

    @Autowired
    private TokenDesk tokens;

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    /** Opener and dialog wear the same words; the one within the dialog is meant. */
    private static void make() {
        _click(_find(Button.class, button -> button.withText("토큰 만들기")).getLast());
    }

    @SuppressWarnings("unchecked")
    private static Button end(String token) {
        var grid = (Grid<ApiToken>) _get(Grid.class);
        return java.util.stream.IntStream.range(0, _size(grid))
                .filter(row -> com.github.mvysny.kaributesting.v10.GridKt._get(grid, row)
                        .name()
                        .equals(token))
                .mapToObj(row -> (Button) _getCellComponent(grid, row, "actions"))
                .findFirst()
                .orElseThrow();
    }

    private static void confirm() {
        var question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void a_token_is_made_and_shown_once() {
        UI.getCurrent().navigate("profile");

        _click(_get(Button.class, button -> button.withText("토큰 만들기")));
        _setValue(field("토큰 이름"), "보고서 수집");
        make();

        assertThat(field("토큰").getValue()).startsWith("hd_");
        assertThat(tokens.own()).anyMatch(token -> token.name().equals("보고서 수집"));
    }

    @Test
    void a_token_without_a_name_is_refused_beside_the_field() {
        UI.getCurrent().navigate("profile");

        _click(_get(Button.class, button -> button.withText("토큰 만들기")));
        make();

        assertThat(field("토큰 이름").isInvalid()).isTrue();
        assertThat(field("토큰 이름").getErrorMessage()).isEqualTo("입력해 주십시오");
    }

    @Test
    void a_token_can_be_ended() {
        var token = tokens.issue("곧 폐기", null, null);
        UI.getCurrent().navigate("profile");

        _click(end("곧 폐기"));
        confirm();

        assertThat(tokens.own()).noneMatch(one -> one.id().equals(token.id()));
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("profile");

        assertThat(_get(H1.class).getText()).isEqualTo("My profile");
    }
}
