package io.haedap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent takes, reads and leaves inquiries by keys alone, sees which there are, and can do without single letters. */
@Tag("journey")
class KeyboardJourney {

    private static final Pattern OPENED = Pattern.compile(".*/console/inquiries/\\d{6}-\\d+.*");

    @Test
    void the_day_is_worked_by_keys_which_can_be_switched_off(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var agent = chromium.person("ko-KR");
            People.signIn(agent, program, "agent1");
            agent.navigate(program.address("/console/inquiries"));
            agent.locator(".q-row:visible").first().waitFor();

            agent.keyboard().press("n");
            assertThat(agent).hasURL(OPENED);
            var taken = agent.url();
            agent.keyboard().press("j");
            agent.waitForURL(address -> !address.equals(taken));

            var rows = agent.locator(".q-row:visible");
            rows.first().focus();
            agent.keyboard().press("ArrowDown");
            assertThat(rows.nth(1)).isFocused();
            agent.keyboard().press("ArrowUp");
            assertThat(rows.first()).isFocused();

            agent.keyboard().press("Shift+?");
            var sheet = agent.getByRole(AriaRole.DIALOG);
            assertThat(sheet).containsText("다음 가져오기");
            assertThat(sheet).containsText("통합 검색");
            agent.getByLabel("한 글자 단축키 사용").uncheck();
            People.press(agent, "닫기");
            // its frame has no size of its own and is never seen: keys wait until it is closed
            assertThat(agent.locator("vaadin-dialog[opened]")).hasCount(0);

            var here = agent.url();
            agent.keyboard().press("j");
            agent.keyboard().press("Control+k");
            assertThat(agent).hasURL(Pattern.compile(".*/console/search.*"));
            agent.goBack();
            assertThat(agent).hasURL(here);
        }
    }
}
