package io.haedap.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ScreenTest
class LoginViewTests {

    @Test
    void it_opens() {
        UI.getCurrent().navigate("login");

        assertThat(_get(LoginView.class).getPageTitle()).isEqualTo("해답 로그인");
    }

    @Test
    void it_says_how_to_use_the_sample_accounts_where_they_exist() {
        UI.getCurrent().navigate("login");

        assertThat(_find(Code.class).stream().map(Code::getText)).containsExactly("haedap-sample-2026");
    }

    @Test
    void a_refused_attempt_is_said() {
        UI.getCurrent().navigate("login", QueryParameters.fromString("error"));

        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("login");

        assertThat(_get(LoginView.class).getPageTitle()).isEqualTo("Sign in to Haedap");
    }

    @Test
    void a_session_that_is_over_is_explained() {
        UI.getCurrent().navigate("ended");

        assertThat(_get(H1.class).getText()).isEqualTo("로그아웃되었습니다");
    }
}
