package io.haedap.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.haedap.HaedapTest;
import io.haedap.people.SampleStaff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    private MvcTestResult signIn(MockHttpSession session, String password) {
        return mvc.post()
                .uri("/console/login")
                .session(session)
                .with(csrf())
                .param("username", "agent1@haedap.example")
                .param("password", password)
                .exchange();
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in() {
        var session = new MockHttpSession();
        var before = session.getId();

        var result = signIn(session, SampleStaff.PASSWORD);

        assertThat(result).hasStatus(302);
        assertThat(result.getResponse().getRedirectedUrl()).doesNotContain("login");
        var after = result.getRequest().getSession(false);
        assertThat(after).isNotNull();
        assertThat(after.getId()).isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        var result = signIn(new MockHttpSession(), "something else entirely");

        assertThat(result).hasStatus(302);
        assertThat(result.getResponse().getRedirectedUrl()).endsWith("/console/login?error");
    }

    @Test
    void another_site_cannot_sign_anybody_in() {
        var result = mvc.post()
                .uri("/console/login")
                .header("Sec-Fetch-Site", "cross-site")
                .param("username", "agent1@haedap.example")
                .param("password", SampleStaff.PASSWORD)
                .exchange();

        assertThat(result).hasStatus(403);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        var result = mvc.get().uri("/console/staff").exchange();

        assertThat(result).hasStatus(302);
        assertThat(result.getResponse().getRedirectedUrl()).endsWith("/console/login");
    }
}
