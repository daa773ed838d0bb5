package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.status.SampleServices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An outage that is on, where readers search and before they ask. */
@HaedapTest
class SearchOutageTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SearchIndex search;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private As as;

    private String outage = "";

    @BeforeEach
    void open() {
        SampleServices.clear(jdbc);
        var service = SampleServices.add(jdbc, "배달");
        outage = post("incidents", """
                {"title": {"ko": "빨래집게가 열리지 않습니다", "en": "Clothes pegs do not open"}, "impact": "major",
                 "status": "investigating", "services": [{"id": "%s", "status": "partial_outage"}],
                 "message": {"ko": "빨래집게를 고치고 있습니다.", "en": "We are mending clothes pegs."}}
                """.formatted(service));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> search.find("빨래집게", Set.of(SearchDocument.INCIDENT), Language.KO, 1)
                                .total()
                        == 1);
    }

    @AfterEach
    void tidy() {
        transactions.executeWithoutResult(_ -> search.remove(SearchDocument.INCIDENT, outage));
        SampleServices.clear(jdbc);
    }

    private String post(String path, String body) {
        var answer = web.post()
                .uri("/api/v1/" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("id")
                .asString();
    }

    private String page(String path, String... parameters) {
        var request = web.get().uri(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int times(String page) {
        return page.split("/status/incidents/" + outage, -1).length - 1;
    }

    @Test
    void it_stands_in_its_box_alone_and_counts_once() {
        for (var query : new String[] {"빨래집게", "빨래집게가 안 열려요"}) {
            var found = page("/search", "q", query);

            assertThat(times(found)).isOne();
            assertThat(found).contains("장애 · 복구 중");
        }
        assertThat(page("/search", "q", "빨래집게")).contains("1건").contains("서비스 상태 <span>1</span>");
        assertThat(times(page("/search", "q", "빨래집게", "page", "7"))).isOne();
        assertThat(times(page("/en/search", "q", "clothes peg"))).isOne();
    }

    @Test
    void before_an_inquiry_it_comes_first_where_it_concerns_what_is_asked() {
        var concerned = page("/inquiries/new", "subject", "빨래집게가 안 열립니다");
        assertThat(concerned.indexOf(outage)).isPositive().isLessThan(concerned.indexOf("꼭 맞는 질문을"));
        assertThat(concerned).contains("이 일 때문이라면").containsPattern("value=\"" + outage + "\" checked");

        assertThat(page("/inquiries/new", "subject", "돛단배를 타고 싶습니다"))
                .contains("장애 · 일부 장애")
                .doesNotContain("이 일 때문이라면")
                .doesNotContainPattern("value=\"" + outage + "\" checked");
        assertThat(page("/inquiries/new")).contains("장애 · 일부 장애");

        var suggested = json.readTree(page("/search/suggest", "q", "빨래집게가 안 열", "type", "faq"));
        assertThat(suggested.get(1).get(0).asString()).isEqualTo("빨래집게가 열리지 않습니다");
        assertThat(suggested.get(2).get(0).asString()).isEqualTo("장애 · 복구 중");
        assertThat(suggested.get(3).get(0).asString()).isEqualTo("/status/incidents/" + outage);
        assertThat(json.readTree(page("/search/suggest", "q", "돛단배 타", "type", "faq"))
                        .get(1))
                .isEmpty();
    }
}
