package io.haedap.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.haedap.ScreenTest;
import org.junit.jupiter.api.Test;

@ScreenTest
class LoginViewTests {

    @Test
    void it_opens() {
        UI.getCurrent().navigate("login");

        assertThat(_get(LoginView.class).getPageTitle()).isNotBlank();
    }
}
