package io.haedap.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import io.haedap.ScreenTest;
import io.haedap.people.As;
import io.haedap.people.Invitation;
import io.haedap.people.StaffDesk;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
class WelcomeViewTests {

    @Autowired
    private StaffDesk desk;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private String email;

    private String invited() {
        email = UUID.randomUUID() + "@haedap.example";
        as.run("admin", () -> desk.invite(new Invitation(email, "새 사람", Set.of("editor"), Set.of(), Set.of())));
        var letter = jdbc.sql("select body from mail.letter where recipient = :email")
                .param("email", email)
                .query(String.class)
                .single();
        var matcher = java.util.regex.Pattern.compile("/console/welcome/([A-Za-z0-9_-]+)")
                .matcher(letter);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, field -> field.withLabel(label));
    }

    private static void save(String password, String again) {
        _setValue(field("비밀번호"), password);
        _setValue(field("비밀번호 다시 입력"), again);
        _click(_get(Button.class, button -> button.withText("비밀번호 저장")));
    }

    private String state() {
        return jdbc.sql("select state from people.staff where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    @Test
    void an_invited_colleague_chooses_a_password_and_is_in() {
        UI.getCurrent().navigate("welcome/" + invited());

        save("참나무 아래 느린 오후 산책", "참나무 아래 느린 오후 산책");

        assertThat(_get(H1.class).getText()).isEqualTo("준비가 끝났습니다");
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void a_short_password_is_refused_beside_the_field_and_spends_nothing() {
        UI.getCurrent().navigate("welcome/" + invited());

        save("짧은 말", "짧은 말");

        assertThat(field("비밀번호").getErrorMessage()).contains("15자");
        assertThat(state()).isEqualTo("INVITED");
        save("참나무 아래 느린 오후 산책", "참나무 아래 느린 오후 산책");
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void two_different_passwords_are_noticed() {
        UI.getCurrent().navigate("welcome/" + invited());

        save("참나무 아래 느린 오후 산책", "참나무 위의 느린 오후 산책");

        assertThat(field("비밀번호 다시 입력").getErrorMessage()).isEqualTo("두 비밀번호가 서로 다릅니다");
    }

    @Test
    void an_unknown_secret_says_where_to_turn() {
        UI.getCurrent().navigate("welcome/nonsense");

        assertThat(_get(H1.class).getText()).isEqualTo("쓸 수 없는 초대입니다");
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("welcome/nonsense");

        assertThat(_get(H1.class).getText()).isEqualTo("This invitation cannot be used");
    }
}
