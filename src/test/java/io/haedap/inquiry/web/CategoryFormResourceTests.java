package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.inquiry.question.Forms;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.people.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class CategoryFormResourceTests {

    private static final String FORM = "/api/v1/categories/service/form";
    private static final String QUESTIONS = "/api/v1/categories/service/questions";
    private static final String ASKED = """
            {"identity": "NEEDED", "hint": {"ko": "안내"},
             "questions": [
               {"slug": "order", "kind": "CODE", "label": {"ko": "주문 번호"}, "required": true, "personal": true, "pattern": "9{4}"},
               {"slug": "used", "kind": "YES_NO", "label": {"ko": "쓰셨습니까?", "en": "Used?"}},
               {"slug": "amount", "kind": "AMOUNT", "label": {"ko": "금액"}, "least": "100",
                "if": {"question": "used", "oneOf": ["yes"]}}]}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    QuestionDesk desk;

    private Calls api;

    @BeforeEach
    void calls() {
        api = new Calls(mvc, as, json);
    }

    @AfterEach
    void nothing_is_asked() {
        as.run("admin", () -> Forms.askNothing(desk, "service"));
    }

    @Test
    void an_administrator_sets_it_and_everybody_reads_what_is_asked() {
        var seen = api.get("admin", FORM);
        assertThat(seen).hasStatusOk();
        api.needsItsVersion(HttpMethod.PUT, "admin", FORM, ASKED);
        var set = api.put("admin", FORM, seen, ASKED);
        assertThat(set).hasStatusOk();
        assertThat(api.put("admin", FORM, seen, ASKED)).hasStatus(412);
        assertThat(api.put("admin", FORM, set, api.body(set).toString())).hasStatusOk();

        var asked = json.readTree(body(mvc.get().uri(QUESTIONS).exchange()));
        assertThat(asked.get("identityCheck").asBoolean()).isTrue();
        assertThat(asked.get("items").size()).isEqualTo(3);
        assertThat(asked.get("items").get(0).get("slug").asString()).isEqualTo("order");
        assertThat(asked.get("items").get(1).get("required").asBoolean()).isFalse();
        assertThat(asked.get("items").get(2).get("if").get("question").asString())
                .isEqualTo("used");
        assertThat(mvc.get().uri("/api/v1/categories/nonsense/questions").exchange())
                .hasStatus(404);
        assertThat(api.get("lead", FORM)).hasStatus(403);
        assertThat(api.get("admin", "/api/v1/categories/nonsense/form")).hasStatus(404);
    }

    @Test
    void what_is_wrong_with_it_is_told_by_place() {
        var seen = api.get("admin", FORM);

        api.invalid(api.put("admin", FORM, seen, "{\"questions\": [{\"slug\": \"a\"}]}"), "questions.0.kind");
        api.invalid(api.put("admin", FORM, seen, "{\"questions\": [null]}"), "questions.0");
        api.invalid(
                api.put(
                        "admin",
                        FORM,
                        seen,
                        "{\"questions\": [{\"slug\": \"A b\", \"kind\": \"TEXT\", \"label\": {\"ko\": \"x\"}}]}"),
                "questions.0.slug");
        assertThat(api.put("admin", FORM, seen, "{\"questions\": [{\"slug\": \"a\", \"kind\": \"GUESS\"}]}"))
                .hasStatus(400);
        assertThat(api.put("admin", FORM, seen, "{\"surprise\": 1}")).hasStatus(400);
    }

    @Test
    void an_inquiry_carries_answers_masked_until_somebody_may_open_them() {
        api.put("admin", FORM, api.get("admin", FORM), ASKED);
        var with = Calls.INQUIRY.formatted("service").replaceFirst("}\\s*$", ", \"fields\": %s}");

        api.invalid(api.post("lead", "/api/v1/inquiries", with.formatted("{}")), "fields.order");
        api.invalid(
                api.post("lead", "/api/v1/inquiries", with.formatted("{\"order\": 1234, \"other\": 1}")),
                "fields.other");
        var receipt = api.post(
                "lead",
                "/api/v1/inquiries",
                with.formatted("{\"order\": \"1234\", \"used\": true, \"amount\": 12000}"));
        assertThat(receipt).hasStatus(201);
        var path = "/api/v1/inquiries/" + api.body(receipt).get("number").asString();

        var one = api.body(api.get("agent1", path));
        assertThat(one.get("fields").size()).isEqualTo(3);
        assertThat(one.get("fields").get(0).get("value").asString()).doesNotContain("1234");
        assertThat(one.get("fields").get(0).get("masked").asBoolean()).isTrue();
        assertThat(one.get("fields").get(1).get("value").asBoolean()).isTrue();
        assertThat(one.get("fields").get(2).get("value").asInt()).isEqualTo(12_000);
        assertThat(one.get("identity").get("state").asString()).isEqualTo("NEEDED");
        var reveal = path + "/fields/order/reveal";
        assertThat(api.post("agent1", reveal, "{\"reason\": \"주문 확인\"}")).hasStatus(403);
        api.invalid(api.post("lead", reveal, "{}"), "reason");
        assertThat(api.body(api.post("lead", reveal, "{\"reason\": \"주문 확인\"}"))
                        .get("text")
                        .get("ko")
                        .asString())
                .isEqualTo("1234");
        assertThat(api.post("lead", path + "/fields/nonsense/reveal", "{\"reason\": \"x\"}"))
                .hasStatus(404);
    }

    @Test
    void an_identity_check_is_taken_on_by_whoever_replies() {
        api.put("admin", FORM, api.get("admin", FORM), "{\"identity\": \"NEEDED\"}");
        var path = api.asked("service");

        var telling = "{\"body\": \"계정 내용\", \"basedOn\": \"%s\", \"account\": \"TELLS\"}".formatted(api.last(path));
        var refused = api.post("agent1", path + "/replies", telling);
        assertThat(refused).hasStatus(409);
        assertThat(api.type(refused)).isEqualTo("identity-unconfirmed");
        var asked = api.post(
                "agent1", path + "/identity", "{\"action\": \"ASK\", \"basedOn\": \"%s\"}".formatted(api.last(path)));
        assertThat(api.body(asked).get("state").asString()).isEqualTo("ASKED");
        api.invalid(api.post("agent1", path + "/identity", "{\"action\": \"CONFIRM\"}"), "method");
        api.invalid(api.post("agent1", path + "/identity", "{}"), "action");
        var confirmed = api.post("agent1", path + "/identity", "{\"action\": \"CONFIRM\", \"method\": \"CALL_BACK\"}");
        assertThat(api.body(confirmed).get("method").asString()).isEqualTo("CALL_BACK");
        assertThat(api.post("agent1", path + "/identity", "{\"action\": \"REFUSE\"}"))
                .hasStatus(409);
        assertThat(api.post("editor", path + "/identity", "{\"action\": \"NEED\"}"))
                .hasStatus(403);
        assertThat(api.get("lead", path + "/identity")).hasStatusOk();
        api.reply("agent1", path, "안내드립니다.");
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
