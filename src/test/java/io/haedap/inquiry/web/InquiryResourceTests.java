package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class InquiryResourceTests {

    private static final String INQUIRY = """
            {"categorySlug": "payment", "subject": "두 번 결제되었습니다", "body": "확인해 주세요. 900101-1234567",
             "customer": {"name": "남이레", "email": "ire.nam@example.com"}, "consent": true}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status = 'RECEIVED'")
                .update();
        // limits that another test set for somebody's hands
        jdbc.sql("delete from inquiry.agent").update();
        agents.resync();
    }

    @Autowired
    io.haedap.inquiry.queue.Agents agents;

    private int readings(String number) {
        return jdbc.sql("select count(*) from audit.entry where action = 'personal-data.read' and subject = :subject")
                .param("subject", "inquiry:" + number)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_inquiry_is_taken_down_claimed_and_answered() {
        var created = post("agent1", "/api/v1/inquiries", INQUIRY);
        assertThat(created).hasStatus(201);
        var receipt = body(created);
        var number = receipt.get("number").asString();
        assertThat(receipt.get("queue").asString()).isEqualTo("payment");
        assertThat(receipt.get("followUrl").asString()).startsWith("http://localhost:8080/inquiries/follow/");

        var claimed = post("agent2", "/api/v1/queues/payment/claim", "");
        assertThat(claimed).hasStatus(200);
        assertThat(body(claimed).get("number").asString()).isEqualTo(number);
        assertThat(body(claimed).get("assignee").asString()).isEqualTo("agent2@haedap.example");
        assertThat(post("agent2", "/api/v1/queues/payment/claim", "")).hasStatus(204);

        var last = body(claimed).get("messages").get(0);
        assertThat(last.get("body").asString()).doesNotContain("1234567");
        assertThat(last.get("by").isNull()).isTrue();
        var path = "/api/v1/inquiries/" + number;
        var note = post("lead", path + "/replies", "{\"body\": \"메모\", \"kind\": \"NOTE\"}");
        assertThat(note).hasStatus(201);
        var reply = "{\"body\": \"답변\", \"basedOn\": \"%s\", \"kind\": \"REPLY\"}";
        var stopped =
                post("agent2", path + "/replies", reply.formatted(last.get("id").asString()));
        assertThat(stopped).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(stopped).get("newer").get(0).get("kind").asString()).isEqualTo("NOTE");
        assertThat(body(stopped).get("newer").get(0).get("by").asString()).isEqualTo("lead@haedap.example");
        assertThat(readings(number)).as("claimed, and shown what is newer").isEqualTo(2);

        var sent = post(
                "agent2",
                path + "/replies",
                reply.formatted(body(note).get("id").asString()));
        assertThat(sent).hasStatus(201);
        var one = get("agent2", path);
        assertThat(one).hasStatusOk().containsHeader(HttpHeaders.ETAG);
        assertThat(body(one).get("status").asString()).isEqualTo("ANSWERED");
        assertThat(body(one).get("history").size()).isEqualTo(3);
        assertThat(body(one).get("customer").get("name").asString()).isEqualTo("남*레");
    }

    @Test
    void what_is_begun_towards_a_customer_is_as_urgent_as_it_says() {
        var begun = post(
                "agent2", "/api/v1/outreach", INQUIRY.replace("\"consent\"", "\"priority\": \"HIGH\", \"consent\""));

        assertThat(begun).hasStatus(201);
        assertThat(body(begun).get("priority").asString()).isEqualTo("HIGH");
        assertThat(body(begun).get("history").findValuesAsString("action")).doesNotContain("PRIORITY");
    }

    @Test
    void the_list_is_ordered_by_priority_and_its_description_says_so() {
        var inquiry = INQUIRY.replace("ire.nam@", "only.here@");
        var usual =
                body(post("agent2", "/api/v1/inquiries", inquiry)).get("number").asString();
        var urgent = body(post(
                        "agent2",
                        "/api/v1/inquiries",
                        inquiry.replace("\"consent\"", "\"priority\": \"URGENT\", \"consent\"")))
                .get("number")
                .asString();

        var list = body(get("agent2", "/api/v1/inquiries?queue=payment&status=RECEIVED&sort=-priority"));

        assertThat(list.get("items").valueStream().map(row -> row.get("number").asString()))
                .containsExactly(urgent, usual);
        assertThat(list.get("items").get(0).get("priority").asString()).isEqualTo("URGENT");
        assertThat(get("agent2", "/api/v1/inquiries?sort=urgency")).hasStatus(400);
        assertThat(get("agent2", "/api/openapi.json").getResponse())
                .satisfies(answer ->
                        assertThat(answer.getContentAsString()).contains("-priority has the most urgent first"));
        var path = "/api/v1/inquiries/" + urgent;
        assertThat(body(get("agent2", path + "/others?size=1"))
                        .get("items")
                        .get(0)
                        .get("number")
                        .asString())
                .isEqualTo(usual);
        assertThat(get("agent2", path + "/subscriptions")).hasStatusOk();
        assertThat(get("agent2", path + "/open-incidents")).hasStatusOk();
        assertThat(get("agent1", path + "/others")).hasStatus(404);
        assertThat(get("agent1", path + "/subscriptions")).hasStatus(404);
        assertThat(get("agent1", path + "/open-incidents")).hasStatus(404);
    }

    @Test
    void files_uploaded_before_go_with_an_inquiry_and_a_reply() {
        var own = uploaded("agent2");
        var foreign = uploaded("lead");
        var with = INQUIRY.replace("\"consent\"", "\"attachmentIds\": [\"%s\"], \"consent\"");

        for (var id : new String[] {foreign, "a".repeat(26), "x"}) {
            var refused = post("agent2", "/api/v1/inquiries", with.formatted(id));
            assertThat(refused).hasStatus(422);
            assertThat(body(refused).get("errors").get(0).get("field").asString())
                    .isEqualTo("attachmentIds");
            assertThat(body(refused).get("errors").get(0).get("code").asString())
                    .isEqualTo("files-unknown");
        }
        var made = post("agent2", "/api/v1/inquiries", with.formatted(own));
        assertThat(made).hasStatus(201);
        var path = "/api/v1/inquiries/" + body(made).get("number").asString();
        var message = body(get("agent2", path)).get("messages").get(0);
        var file = message.get("attachments").get(0);
        assertThat(file.get("id").asString()).isEqualTo(own);
        assertThat(file.get("name").asString()).isEqualTo("a.png");
        assertThat(file.get("state").asString()).isEqualTo("CLEAN");
        assertThat(get("agent2", "/api/v1/attachments/" + own + "/content")).hasStatus(200);
        assertThat(get("agent1", "/api/v1/attachments/" + own + "/content")).hasStatus(404);
        assertThat(get("agent1", "/api/v1/attachments/" + own)).hasStatus(404);

        var reply = post(
                "agent2",
                path + "/replies",
                "{\"body\": \"답변\", \"basedOn\": \"%s\", \"attachmentIds\": [\"%s\"]}"
                        .formatted(message.get("id").asString(), uploaded("agent2")));
        assertThat(reply).hasStatus(201);
        assertThat(body(reply).get("attachments").size()).isEqualTo(1);
    }

    private String uploaded(String who) {
        var picture = new java.io.ByteArrayOutputStream();
        picture.writeBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        picture.writeBytes(io.haedap.attachment.Samples.png(3, 3));
        picture.writeBytes("\r\n--x--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return body(mvc.post()
                        .uri("/api/v1/attachments")
                        .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                        .contentType("multipart/form-data; boundary=x")
                        .content(picture.toByteArray())
                        .exchange())
                .get("id")
                .asString();
    }

    @Test
    void refusals_come_in_their_order() {
        assertThat(mvc.get().uri("/api/v1/inquiries").exchange()).hasStatus(401);
        assertThat(get("editor", "/api/v1/inquiries")).hasStatus(403);
        assertThat(post("editor", "/api/v1/inquiries", "{nonsense")).hasStatus(403);
        assertThat(get("agent1", "/api/v1/inquiries/261120-9999")).hasStatus(404);
        assertThat(get("agent1", "/api/v1/inquiries/nonsense")).hasStatus(404);
        assertThat(post("agent1", "/api/v1/queues/payment/claim", "")).hasStatus(404);
        assertThat(post("agent1", "/api/v1/queues/nowhere/claim", "")).hasStatus(404);
        assertThat(post("agent1", "/api/v1/inquiries", "{nonsense")).hasStatus(400);
        assertThat(get("agent1", "/api/v1/inquiries?status=LOST")).hasStatus(400);
        assertThat(get("agent1", "/api/v1/inquiries?cursor=x")).hasStatus(400);
        assertThat(get("agent1", "/api/v1/inquiries?sort=colour")).hasStatus(400);

        var wrong = post("agent1", "/api/v1/inquiries", "{\"customer\": {\"email\": \"x\"}}");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong).get("errors").toString())
                .contains("customer.name", "customer.email", "categorySlug", "subject", "body", "consent");
    }

    @Test
    void transitions_follow_the_table() {
        var number =
                body(post("agent2", "/api/v1/inquiries", INQUIRY)).get("number").asString();
        var path = "/api/v1/inquiries/" + number + "/transitions";

        var refused = post("agent2", path, "{\"action\": \"HOLD\"}");
        assertThat(refused).hasStatus(409);
        assertThat(body(refused).get("allowed").toString()).contains("CLAIM", "CLOSE");
        assertThat(post("agent2", path, "{\"action\": \"ASSIGN\", \"assignee\": \"lead@haedap.example\"}"))
                .hasStatus(403);
        assertThat(post("lead", path, "{\"action\": \"ASSIGN\", \"assignee\": \"nobody@haedap.example\"}"))
                .hasStatus(422);
        assertThat(post("lead", path, "{\"action\": \"ASSIGN\", \"assignee\": \"agent2@haedap.example\"}"))
                .hasStatus(200);
        for (var step : new String[][] {
            {"HOLD", "ON_HOLD"},
            {"REOPEN", "OPEN"},
            {"WAIT", "WAITING_FOR_CUSTOMER"},
            {"RELEASE", "RECEIVED"},
            {"SPAM", "SPAM"},
            {"REOPEN", "RECEIVED"},
            {"CLOSE", "CLOSED"}
        }) {
            var moved = post("agent2", path, "{\"action\": \"" + step[0] + "\", \"remark\": \"왜냐하면\"}");
            assertThat(moved).hasStatus(200);
            assertThat(body(moved).get("status").asString()).isEqualTo(step[1]);
        }
    }

    @Test
    void inquiries_are_merged_parted_and_split() {
        var target = number(post("agent2", "/api/v1/inquiries", INQUIRY));
        var origin = number(post("agent2", "/api/v1/inquiries", INQUIRY));
        var path = "/api/v1/inquiries/" + target;

        assertThat(body(get("agent2", path + "/duplicates")).get("items").toString())
                .contains(origin);
        assertThat(post("agent2", path + "/merges", "{}")).hasStatus(422);
        assertThat(post("agent1", path + "/merges", "{\"origins\": [\"" + origin + "\"]}"))
                .hasStatus(404);
        var merged = post("agent2", path + "/merges", "{\"origins\": [\"" + origin + "\"]}");
        assertThat(merged).hasStatusOk().containsHeader(HttpHeaders.ETAG);
        assertThat(body(merged).get("messages").get(1).get("origin").asString()).isEqualTo(origin);
        assertThat(body(get("agent2", "/api/v1/inquiries/" + origin + "/ties"))
                        .get("into")
                        .asString())
                .isEqualTo(target);
        var refused = post("agent2", "/api/v1/inquiries/" + origin + "/transitions", "{\"action\": \"REOPEN\"}");
        assertThat(refused).hasStatus(409);
        assertThat(body(refused).get("into").asString()).isEqualTo(target);
        var one = body(get("agent2", "/api/v1/inquiries/" + origin));
        assertThat(one.get("allowed").size()).isZero();

        assertThat(post("agent2", "/api/v1/inquiries/" + origin + "/unmerge", ""))
                .hasStatusOk();
        assertThat(post("agent2", "/api/v1/inquiries/" + origin + "/unmerge", ""))
                .hasStatus(409);

        var called = post("agent2", path + "/calls", "{\"channel\": \"PHONE\", \"body\": \"주소도 바꿔 주세요\"}");
        assertThat(called).hasStatusOk();
        var messages = body(called).get("messages");
        var said = messages.get(messages.size() - 1).get("id").asString();
        var split = post("agent2", path + "/splits", "{\"messages\": [\"" + said + "\"], \"subject\": \"주소 변경\"}");
        assertThat(split).hasStatus(201);
        assertThat(body(split).get("subject").asString()).isEqualTo("주소 변경");
    }

    @Test
    void tags_watchers_and_links_stand_around_an_inquiry() {
        var number = number(post("agent2", "/api/v1/inquiries", INQUIRY));
        var other = number(post("agent2", "/api/v1/inquiries", INQUIRY));
        var path = "/api/v1/inquiries/" + number;

        assertThat(body(post("agent2", path + "/tags", "{\"add\": [\"환불\", \"VIP\"]}"))
                        .get("items")
                        .toString())
                .isEqualTo("[\"vip\",\"환불\"]");
        assertThat(post("agent2", path + "/tags", "{\"add\": [\"a,b\"]}")).hasStatus(422);
        assertThat(body(get("agent2", "/api/v1/inquiry-tags?q=환")).get("items").toString())
                .contains("환불");
        assertThat(body(post("agent2", path + "/watchers", "{}")).get("items").size())
                .isEqualTo(1);
        assertThat(body(post("agent2", path + "/watchers", "{\"watch\": false}"))
                        .get("items")
                        .size())
                .isZero();
        assertThat(body(post("agent2", path + "/relations", "{\"number\": \"" + other + "\"}"))
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(get("agent1", path + "/tags")).hasStatus(404);
        var callers = body(post("agent2", "/api/v1/callers", "{\"email\": \"ire.nam@example.com\"}"));
        assertThat(callers.get("items").get(0).get("name").asString()).isEqualTo("남*레");
    }

    private String number(MvcTestResult receipt) {
        return body(receipt).get("number").asString();
    }

    @Test
    void the_list_pages_by_cursor_within_what_the_caller_sees() {
        for (int i = 0; i < 3; i++) {
            post("agent2", "/api/v1/inquiries", INQUIRY);
        }

        var first = body(get("agent2", "/api/v1/inquiries?queue=payment&status=RECEIVED&size=2"));
        var cursor = first.get("nextCursor").asString();
        var second = body(get("agent2", "/api/v1/inquiries?queue=payment&status=RECEIVED&size=2&cursor=" + cursor));

        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(body(get("agent1", "/api/v1/inquiries?queue=payment"))
                        .get("items")
                        .size())
                .isZero();
        var queues = body(get("agent2", "/api/v1/queues")).get("items");
        assertThat(queues.get(0).get("slug").asString()).isEqualTo("payment");
        assertThat(queues.get(0).get("waiting").asInt()).isEqualTo(3);
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private MvcTestResult post(String who, String path, String content) {
        return mvc.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
