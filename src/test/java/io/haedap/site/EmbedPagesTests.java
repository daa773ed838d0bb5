package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentStatus;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.SampleServices;
import io.haedap.status.ServiceState;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;

@HaedapTest
class EmbedPagesTests {

    private static final LocalText MESSAGE = new LocalText("확인하고 있습니다.", "Looking.");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private MaintenanceDesk maintenances;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    @Autowired
    private PageGeneration pages;

    @Autowired
    private JdbcClient jdbc;

    private String payment = "";
    private String account = "";

    @BeforeEach
    void addServices() {
        SampleServices.clear(jdbc);
        payment = SampleServices.add(jdbc, "결제 & <송금>");
        account = SampleServices.add(jdbc, "계정");
        pages.changed("status");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
        pages.changed("status");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }

    private String text(String path) {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Element root(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String title(String svg) throws Exception {
        return root(svg).getElementsByTagName("title").item(0).getTextContent();
    }

    private void set(String service, String state) {
        jdbc.sql("update status.service set state = ? where id = ?")
                .param(state)
                .param(service)
                .update();
        pages.changed("status");
    }

    @Test
    void a_badge_may_stand_on_any_page_and_carries_words_and_its_own_policy() throws Exception {
        var answer = get("/status/badge.svg");
        var svg = text("/status/badge.svg");

        assertThat(answer)
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .hasHeader("X-Content-Type-Options", "nosniff");
        var headers = answer.getResponse();
        assertThat(headers.getContentType()).startsWith("image/svg+xml");
        assertThat(headers.getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=60", "public", "stale-if-error");
        assertThat(headers.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        var style = root(svg).getElementsByTagName("style").item(0).getTextContent();
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(headers.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "'sha256-" + hash + "'")
                .doesNotContain("unsafe");
        assertThat(root(svg).getAttribute("role")).isEqualTo("img");
        assertThat(root(svg).getAttribute("aria-labelledby"))
                .isEqualTo(((Element) root(svg).getElementsByTagName("title").item(0)).getAttribute("id"));
        assertThat(title(svg)).endsWith("서비스 상태: 정상");
        assertThat(svg).contains("prefers-color-scheme:dark", ">서비스 상태</text>", ">정상</text>");
        assertThat(mvc.get()
                        .uri("/status/badge.svg")
                        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(headers.getHeader(HttpHeaders.ETAG))))
                .hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATIONAL,정상,Operational",
        "UNDER_MAINTENANCE,점검 중,Maintenance",
        "DEGRADED_PERFORMANCE,늦어짐,Slow",
        "PARTIAL_OUTAGE,일부 장애,Partial outage",
        "MAJOR_OUTAGE,전체 장애,Major outage"
    })
    void a_badge_says_how_all_or_one_service_does(String state, String korean, String english) throws Exception {
        var fine = text("/status/badge.svg?service=" + account);
        set(payment, state);

        assertThat(title(text("/status/badge.svg"))).endsWith(": " + korean);
        assertThat(title(text("/en/status/badge.svg"))).endsWith(": " + english);
        assertThat(title(text("/status/badge.svg?service=" + payment))).endsWith("결제 & <송금>: " + korean);
        assertThat(text("/status/badge.svg?service=" + account)).isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "%20", "%3Cscript%3E", "x%22onload%3D1", "..%2F..%2Fetc", "%F0%9F%92%A9"})
    void a_service_that_is_none_is_not_found_and_not_repeated(String service) {
        for (var path : List.of("badge.svg", "feed.atom", "maintenance.ics")) {
            var answer = get("/status/" + path + "?service=" + service);
            assertThat(answer).as(path).hasStatus(404);
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .doesNotContain("onload", "<script>", "etc");
        }
        assertThat(get("/status/badge.svg?service=" + payment + "&service=" + account))
                .hasStatus(404);
    }

    @Test
    void a_feed_and_a_calendar_of_one_service_hold_what_concerns_it_under_the_same_ids() {
        var outage = as.as(
                "publisher",
                () -> incidents.open(new IncidentDraft(
                        new LocalText("결제 장애", "Payments down"),
                        null,
                        IncidentStatus.INVESTIGATING,
                        Map.of(payment, ServiceState.PARTIAL_OUTAGE),
                        MESSAGE)));
        var now = clock.instant();
        var work = as.as(
                "publisher",
                () -> maintenances.plan(new MaintenancePlan(
                        new LocalText("계정 점검", "Accounts"),
                        now.plus(Duration.ofDays(3)),
                        now.plus(Duration.ofDays(3)).plusSeconds(3600),
                        Set.of(account),
                        MESSAGE)));
        pages.changed("status");

        var mine = text("/status/feed.atom?service=" + payment);
        assertThat(mine)
                .contains("결제 장애", "status:" + outage.id() + ":ko", "feed.atom?service=" + payment)
                .contains("status:service:" + payment)
                .doesNotContain("계정 점검");
        assertThat(text("/status/feed.atom?service=" + account))
                .contains("status:" + work.id() + ":ko")
                .doesNotContain("결제 장애");
        assertThat(text("/status/feed.atom")).contains("status:" + outage.id() + ":ko", "status:" + work.id() + ":ko");
        assertThat(text("/status/maintenance.ics?service=" + account))
                .contains("UID:" + work.id() + "@", "X-WR-CALNAME:계정 점검 일정");
        assertThat(text("/status/maintenance.ics?service=" + payment)).doesNotContain("BEGIN:VEVENT");
        assertThat(text("/status/incidents/" + outage.id()))
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/status/feed.atom?service=" + payment + "\"");
        assertThat(text("/en/status")).contains("href=\"/en/status/feed.atom?service=" + payment + "\"");
    }

    @Test
    void the_script_is_one_file_that_writes_text_only_as_text() {
        var answer = get("/status/widget.js");
        var script = text("/status/widget.js");

        assertThat(answer)
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin");
        assertThat(answer.getResponse().getContentType()).startsWith("text/javascript");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=3600");
        assertThat(script)
                .contains("--hd-surface:light-dark(", "textContent")
                .doesNotContain(
                        "innerHTML", "insertAdjacent", "document.write", "eval(", ".style", "cookie", "--tokens");
        assertThat(script.length()).isLessThan(12_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void the_page_about_it_names_every_address_as_customers_reach_it(String prefix) {
        var page = text(prefix + "/status/embed");

        assertThat(page)
                .contains("&lt;script src=&quot;http://localhost:8080/status/widget.js&quot;")
                .contains("http://localhost:8080" + prefix + "/status/badge.svg")
                .contains(prefix + "/status/feed.atom?service=" + payment)
                .contains(prefix + "/notices/feed.atom?service=" + payment)
                .contains(prefix + "/status/maintenance.ics?service=" + payment)
                .contains("/api/v2/scheduled-maintenances/upcoming.json")
                .doesNotContain("<송금>", "??");
        assertThat(text(prefix + "/status")).contains("href=\"" + prefix + "/status/embed\"");
    }
}
