package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop of another origin, strict about what runs in it, shows our badge and our widget; whatever comes, the shop stays whole. */
@Tag("journey")
class WidgetJourney {

    private static final String SUMMARY = "**/api/v2/summary.json*";
    private static final String QUIET = """
            {"page": {"id": "a", "name": "b", "url": "https://help.example/status", "time_zone": "Asia/Seoul", "updated_at": "x"},
             "components": [], "incidents": [%s], "scheduled_maintenances": [],
             "status": {"indicator": "%s", "description": "모든 서비스가 정상입니다"}}
            """;

    @Test
    void a_shop_shows_what_is_wrong(@TempDir Path home) throws IOException {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var shop = shop(program.address(""));
            try {
                var address = "http://127.0.0.1:" + shop.getAddress().getPort() + "/";
                it_tells_of_the_outage_and_can_be_closed(chromium.person("ko-KR"), address);
                it_keeps_quiet_about_what_it_cannot_read(chromium.person("ko-KR"), address);
                it_writes_hostile_words_as_text(chromium.person("ko-KR"), address);
            } finally {
                shop.stop(0);
            }
        }
    }

    private static Locator widget(Page shopper) {
        return shopper.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("서비스 상태"));
    }

    private static void it_tells_of_the_outage_and_can_be_closed(Page shopper, String address) {
        var complaints = complaints(shopper);
        shopper.navigate(address);
        widget(shopper).waitFor();

        assertThat(widget(shopper).getByRole(AriaRole.LINK).first().innerText()).contains("자동결제 승인이 늦어지고 있습니다");
        assertThat(widget(shopper).getByRole(AriaRole.LINK).first().getAttribute("href"))
                .contains("/status/incidents/");
        assertThat((Integer) shopper.evaluate("() => document.querySelector('img').naturalWidth"))
                .isPositive();
        assertThat(shopper.context().cookies()).isEmpty();
        assertThat(new AxeBuilder(shopper).analyze().getViolations())
                .noneMatch(rule -> rule.getImpact().matches("serious|critical"));
        assertThat(shopper.locator("haedap-status").count()).isEqualTo(1);

        shopper.getByText("장바구니").focus();
        widget(shopper)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("닫기"))
                .press("Enter");
        widget(shopper).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        shopper.waitForResponse(SUMMARY, shopper::reload);
        assertThat(widget(shopper).isVisible()).isFalse();
        assertThat(complaints).isEmpty();
    }

    private static void it_keeps_quiet_about_what_it_cannot_read(Page shopper, String address) {
        var complaints = complaints(shopper);
        var answers = List.of("", "null", "[]", "{}", "<html>", "{\"status\":{\"indicator\":\"evil\"},\"page\":{}}");
        for (var answer : answers) {
            answer(shopper, 200, answer);
            shopper.waitForResponse(SUMMARY, () -> shopper.navigate(address));
            assertThat(widget(shopper).isVisible()).as(answer).isFalse();
        }
        answer(shopper, 503, "{}");
        shopper.waitForResponse(SUMMARY, () -> shopper.navigate(address));
        assertThat(widget(shopper).isVisible()).isFalse();
        answer(shopper, 200, QUIET.formatted("", "none"));
        shopper.waitForResponse(SUMMARY, () -> shopper.navigate(address));
        assertThat(widget(shopper).isVisible()).isFalse();
        answer(shopper, 200, QUIET.formatted("", "none"));
        shopper.navigate(address + "?data-always");
        widget(shopper).waitFor();
        assertThat(widget(shopper).innerText()).contains("모든 서비스가 정상입니다");
        assertThat(complaints.stream().filter(said -> !said.contains("503"))).isEmpty();
    }

    private static void it_writes_hostile_words_as_text(Page shopper, String address) {
        var complaints = complaints(shopper);
        answer(shopper, 200, QUIET.formatted("""
                {"id": "x", "name": "<img src=x onerror=alert(1)>", "shortlink": "javascript:alert(1)", "updated_at": "1"}
                """, "critical"));
        shopper.navigate(address);
        widget(shopper).waitFor();

        assertThat(widget(shopper).innerText()).contains("<img src=x onerror=alert(1)>");
        assertThat(widget(shopper).locator("img").count()).isZero();
        assertThat(widget(shopper).getByRole(AriaRole.LINK).first().getAttribute("href"))
                .isEqualTo("https://help.example/status");
        assertThat(complaints).isEmpty();
    }

    private static void answer(Page shopper, int status, String body) {
        shopper.unroute(SUMMARY);
        shopper.route(
                SUMMARY,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(body)));
    }

    private static List<String> complaints(Page shopper) {
        var said = new ArrayList<String>();
        shopper.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                said.add(message.text());
            }
        });
        shopper.onPageError(said::add);
        return said;
    }

    /** A page under a policy that allows our address and nothing else; its query is what the script is told. */
    private static HttpServer shop(String help) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var told = String.valueOf(exchange.getRequestURI().getQuery()).replaceAll("[^a-z=-]|null", "");
            var page = """
                    <!doctype html><html lang="ko"><head><title>가게</title><link rel="icon" href="%1$s/favicon.svg"></head>
                    <body><main><h1>가게</h1><p><a href="#cart">장바구니</a></p>
                    <img src="%1$s/status/badge.svg" alt="서비스 상태"></main>
                    <script src="%1$s/status/widget.js" data-lang="ko" %2$s async></script>
                    <script src="%1$s/status/widget.js" data-lang="ko" %2$s async></script></body></html>
                    """.formatted(help, told).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            ("default-src 'none'; script-src %1$s; connect-src %1$s; img-src %1$s;"
                                            + " require-trusted-types-for 'script'; trusted-types 'none'")
                                    .formatted(help));
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
