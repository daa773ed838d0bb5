package io.haedap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@ScreenTest
@SignedInAs("agent2")
class OpenTabsTests {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @Autowired
    private OpenTabs tabs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void letIn() {
        state("ACTIVE");
        scope("CATEGORY", "delete from people.staff_scope where staff = :id and kind = :kind");
    }

    private void state(String state) {
        jdbc.sql("update people.staff set state = :state where id = :id")
                .param("state", state)
                .param("id", as.id("agent2").value())
                .update();
    }

    private void scope(String kind, String statement) {
        jdbc.sql(statement)
                .param("id", as.id("agent2").value())
                .param("kind", kind)
                .update();
    }

    private static void signedIn() {
        VaadinSession.getCurrent().getSession().setAttribute(CONTEXT, SecurityContextHolder.getContext());
    }

    @Test
    void the_tabs_of_a_disabled_colleague_end_at_once() {
        signedIn();
        var browser = VaadinSession.getCurrent().getSession();
        state("DISABLED");

        tabs.look();
        MockVaadin.clientRoundtrip(false);

        assertThat(((FakeHttpSession) ((WrappedHttpSession) browser).getHttpSession()).isValid())
                .isFalse();
    }

    @Test
    void the_tabs_of_others_stay_and_hold_the_rights_of_now() {
        signedIn();
        scope("CATEGORY", "insert into people.staff_scope (staff, kind, slug) values (:id, :kind, 'payment')");

        tabs.look();

        var context = (SecurityContext) VaadinSession.getCurrent().getSession().getAttribute(CONTEXT);
        assertThat(context.getAuthentication().getPrincipal().toString()).contains("categories=[payment]");
    }
}
