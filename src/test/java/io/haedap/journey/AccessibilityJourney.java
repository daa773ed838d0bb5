package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** axe finds nothing serious on any page or screen, light and dark, wide and on a phone. */
@Tag("journey")
class AccessibilityJourney {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final List<String> PAGES = List.of(
            "/",
            "/en/",
            "/faq",
            "/faq/c/payment",
            "/faq/5",
            "/faq/5/votes?helpful=false",
            "/search?q=환불",
            "/search?q=zzzz",
            "/notices",
            "/status",
            "/status/history",
            "/status/embed",
            "/inquiries/new",
            "/inquiries/follow",
            "/subscriptions",
            "/subscriptions/sent",
            "/subscriptions/unsubscribe/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "/contact",
            "/privacy",
            "/terms",
            "/nowhere");
    private static final List<String> SCREENS = List.of(
            "/console/",
            "/console/inquiries",
            "/console/inquiries/new",
            "/console/inquiries?view=wide",
            "/console/queues",
            "/console/queues/rules",
            "/console/reports/ratings",
            "/console/agents",
            "/console/reply-templates",
            "/console/faqs",
            "/console/faqs/1",
            "/console/faqs/new",
            "/console/faqs/5",
            "/console/faqs/order",
            "/console/faqs/work?list=opinions",
            "/console/faqs/work?list=searches",
            "/console/knowledge",
            "/console/knowledge?list=gaps",
            "/console/search/insight",
            "/console/search/insight?list=missed",
            "/console/categories",
            "/console/calendars/visit",
            "/console/calendars/visit?tab=days",
            "/console/calendars/visit?tab=month",
            "/console/calendars/visit?tab=try",
            "/console/calendars/holidays",
            "/console/releases",
            "/console/releases/1",
            "/console/notices",
            "/console/notices/new",
            "/console/notices/rules",
            "/console/notices/templates",
            "/console/calendar",
            "/console/status",
            "/console/status/services",
            "/console/status/templates",
            "/console/status/incidents/new",
            "/console/status/maintenances/new",
            "/console/subscriptions",
            "/console/webhooks",
            "/console/staff",
            "/console/mail",
            "/console/audit",
            "/console/profile",
            "/console/nowhere");

    @Test
    void nothing_serious_stands_in_anybodys_way(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var found = new ArrayList<String>();
            for (var scheme : ColorScheme.values()) {
                if (scheme == ColorScheme.NO_PREFERENCE) {
                    continue;
                }
                var reader = chromium.person("ko-KR", scheme == ColorScheme.DARK ? 390 : 1440, 900);
                reader.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (var path : PAGES) {
                    reader.navigate(program.address(path));
                    found.addAll(serious(reader, scheme + " " + path));
                }
                found.addAll(screens(chromium, program, scheme));
            }
            assertThat(found).isEmpty();
        }
    }

    private static List<String> screens(Chromium chromium, Program program, ColorScheme scheme) {
        var found = new ArrayList<String>();
        var admin = chromium.person("ko-KR", scheme == ColorScheme.DARK ? 390 : 1440, 900);
        admin.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        admin.navigate(program.address("/console/login"));
        admin.getByLabel("이메일").waitFor();
        found.addAll(serious(admin, scheme + " /console/login"));
        People.signIn(admin, program, "admin");
        for (var path : Stream.concat(SCREENS.stream(), ofSamples(program)).toList()) {
            admin.navigate(program.address(path));
            admin.locator("h1").first().waitFor();
            found.addAll(serious(admin, scheme + " " + path));
        }
        found.addAll(ofAnInquiry(admin, program, scheme));
        return found;
    }

    /** An open inquiry with its composer, and the sheet that is printed of it. */
    private static List<String> ofAnInquiry(Page admin, Program program, ColorScheme scheme) {
        admin.navigate(program.address("/console/inquiries"));
        var address = admin.locator("a.q-row").first().getAttribute("href");
        var number = address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        var found = new ArrayList<String>();
        admin.navigate(program.address("/console/inquiries/" + number));
        admin.locator(".composer").waitFor();
        found.addAll(serious(admin, scheme + " an open inquiry"));
        admin.navigate(program.address("/console/inquiries/print/" + number));
        admin.locator(".print-sheet h2").waitFor();
        found.addAll(serious(admin, scheme + " a printed inquiry"));
        return found;
    }

    /** Screens of things whose ids are new with every start: a notice and its proof, an outage, a maintenance. */
    private static Stream<String> ofSamples(Program program) {
        var notice = first(program.get("/notices").body(), "/notices/(\\d+)-");
        var outage =
                first(program.get("/api/v2/incidents/unresolved.json").body(), "\"incidents\":\\[\\{\"id\":\"(\\w+)\"");
        var maintenance = first(
                program.get("/api/v2/scheduled-maintenances/upcoming.json").body(),
                "\"scheduled_maintenances\":\\[\\{\"id\":\"(\\w+)\"");
        return Stream.of(
                "/console/notices/" + notice,
                "/console/notices/proof/" + notice,
                "/console/status/incidents/" + outage,
                "/console/status/maintenances/" + maintenance);
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** What is found is looked at again a moment later: colours on their way from one to the other are no fault. */
    private static List<String> serious(Page page, String where) {
        var found = look(page, where);
        if (found.isEmpty()) {
            return found;
        }
        Program.rest(Duration.ofSeconds(2));
        return look(page, where);
    }

    /** What is in order is not told of: to name each element of it takes longer than to look. */
    private static List<String> look(Page page, String where) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> where + ": " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .toList())
                        .toList();
    }
}
