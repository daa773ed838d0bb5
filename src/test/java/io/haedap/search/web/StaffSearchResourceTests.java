package io.haedap.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class StaffSearchResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private InquiryDesk inquiries;

    @Autowired
    private Faqs faqs;

    private MvcTestResult get(String name, String q, String... more) {
        var request =
                mvc.get().uri("/api/v1/search/staff").param("q", q).header(HttpHeaders.AUTHORIZATION, as.bearer(name));
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private JsonNode found(String name, String q, String... more) throws Exception {
        var result = get(name, q, more);
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsString());
    }

    private String asked(String category, String subject) {
        return counter.submit(new NewInquiry(
                        category, subject, subject, Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true))
                .number();
    }

    @Test
    void a_token_finds_what_its_owner_may_see_and_counts_no_more() throws Exception {
        var payment = asked("payment", "꿩의비름 결제");
        var account = asked("account", "꿩의비름 계정");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> found("lead", "꿩의비름").get("total").asInt() == 2);

        var narrow = found("agent2", "꿩의비름");
        assertThat(narrow.get("total").asInt()).isEqualTo(1);
        assertThat(narrow.get("counts").get("inquiry").asInt()).isEqualTo(1);
        var item = narrow.get("items").get(0);
        assertThat(item.get("type").asString()).isEqualTo("inquiry");
        assertThat(item.get("url").asString()).isEqualTo("http://localhost:8080/console/inquiries/" + payment);
        assertThat(item.get("scope").asString()).isEqualTo("payment");
        assertThat(item.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(item.get("snippet").asString()).doesNotContain("\u0002");
        assertThat(narrow.toString()).doesNotContain(account).doesNotContain("score");

        assertThat(found("agent2", account).get("named")).isEmpty();
        assertThat(found("agent1", account).get("named").get(0).get("id").asString())
                .isEqualTo(account);
        assertThat(found("lead", "꿩의비름", "skip", "1", "size", "5").get("items")).hasSize(1);
    }

    @Test
    void spam_comes_along_when_asked_for() throws Exception {
        var number = asked("payment", "흰진범 광고");
        as.run("lead", () -> inquiries.spam(number, null));

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> found("lead", "흰진범", "spam", "true").get("total").asInt() == 1);
        var item = found("lead", "흰진범", "spam", "true").get("items").get(0);
        assertThat(item.get("type").asString()).isEqualTo("inquiry");
        assertThat(item.get("state").asString()).isEqualTo("SPAM");
        assertThat(found("lead", "흰진범").get("total").asInt()).isZero();
        assertThat(found("agent1", "흰진범", "spam", "true").get("total").asInt()).isZero();
    }

    @Test
    void titles_are_proposed_within_reach() throws Exception {
        var draft = faqs.draft(Faqs.content("각시붓꽃길 읽기", "각시붓꽃길"));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !proposed("editor", "각시붓").isEmpty());

        var line = proposed("editor", "각시붓").get(0);
        assertThat(line.get("id").asString()).isEqualTo(draft.id().toString());
        assertThat(line.get("state").asString()).isEqualTo("DRAFT");
        assertThat(line.get("url").asString()).isEqualTo("http://localhost:8080/console/faqs/" + draft.id());
        assertThat(proposed("publisher", "각시붓")).isEmpty();
        assertThat(mvc.get().uri("/api/v1/search/staff/suggestions?q=각시붓").exchange())
                .hasStatus(401);
    }

    private JsonNode proposed(String name, String q) throws Exception {
        var result = mvc.get()
                .uri("/api/v1/search/staff/suggestions")
                .param("q", q)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(name))
                .exchange();
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsString());
    }

    @Test
    void whoever_may_find_nothing_is_answered_with_nothing() throws Exception {
        asked("payment", "좁쌀풀 결제");

        var found = found("auditor", "좁쌀풀");

        assertThat(found.get("total").asInt()).isZero();
        assertThat(found.get("counts")).isEmpty();
    }

    @Test
    void a_kind_that_is_not_theirs_is_refused_like_one_that_does_not_exist() {
        assertThat(get("editor", "결제", "type", "inquiry")).hasStatus(400);
        assertThat(get("editor", "결제", "type", "nonsense")).hasStatus(400);
        assertThat(get("editor", "결제", "type", "faq-draft")).hasStatusOk();
    }

    @Test
    void without_a_token_it_answers_nothing() {
        assertThat(mvc.get().uri("/api/v1/search/staff?q=결제").exchange()).hasStatus(401);
    }
}
