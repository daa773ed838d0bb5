package io.haedap.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.response.Outages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class GatheringResourceTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Outages outages;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private String outage = "";
    private String path = "";

    @BeforeEach
    void open() {
        outages.clear();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
        path = "/api/v1/incidents/" + outage;
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void an_inquiry_is_linked_read_and_unlinked() {
        var number = outages.asked("payment", "승인 대기입니다");

        var linked = send("agent2", HttpMethod.POST, path + "/inquiries", named(number), null);
        assertThat(linked).hasStatus(201);
        assertThat(linked).bodyJson().extractingPath("$.number").isEqualTo(number);
        assertThat(linked).bodyJson().extractingPath("$.origin").isEqualTo("STAFF");
        assertThat(send("agent2", HttpMethod.POST, path + "/inquiries", named(number), null))
                .hasStatus(200);

        assertThat(get("agent2", path + "/inquiries"))
                .bodyJson()
                .extractingPath("$.items[0].subject")
                .isEqualTo("승인 대기입니다");
        assertThat(get("publisher", path + "/counts"))
                .bodyJson()
                .extractingPath("$.inquiries")
                .isEqualTo(1);
        assertThat(get("agent2", "/api/v1/inquiries/" + number + "/incidents"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(outage);
        assertThat(get("agent2", path + "/proposals")).hasStatus(200);

        var one = path + "/inquiries/" + number;
        var etag = get("agent2", one).getResponse().getHeader("ETag");
        assertThat(send("agent2", HttpMethod.DELETE, one, null, null)).hasStatus(428);
        assertThat(send("agent2", HttpMethod.DELETE, one, null, "\"999999\"")).hasStatus(412);
        assertThat(send("agent2", HttpMethod.DELETE, one, null, etag)).hasStatus(204);
        assertThat(send("agent2", HttpMethod.DELETE, one, null, etag)).hasStatus(404);
    }

    @Test
    void a_queue_tells_what_can_be_taken_and_what_an_outage_will_answer() {
        var before = payment();
        outages.asked("payment", "승인 대기입니다", "incident:" + outage);

        assertThat(payment().get("waiting")).isEqualTo(before.get("waiting"));
        assertThat(payment().get("gathered").asInt())
                .isEqualTo(before.get("gathered").asInt() + 1);
        outages.resolve(outage);
        assertThat(payment().get("waiting").asInt())
                .isEqualTo(before.get("waiting").asInt() + 1);
    }

    private tools.jackson.databind.JsonNode payment() {
        return json.readTree(get("agent2", "/api/v1/queues").getResponse().getContentAsByteArray())
                .at("/items/0");
    }

    @Test
    void proposals_are_read_with_their_reasons_put_aside_restored_and_linked() {
        var service = "/api/v1/services/"
                + json.readTree(get("lead", path).getResponse().getContentAsByteArray())
                        .at("/services/0/id")
                        .asString()
                + "/categories";
        assertThat(send("lead", HttpMethod.PUT, service, "{\"categories\": []}", "\"0\""))
                .hasStatus(403);
        assertThat(send("admin", HttpMethod.PUT, service, "{\"categories\": [\"payment\"]}", null))
                .hasStatus(428);
        for (var nonsense : new String[] {"{}", "{\"categories\": [null]}", "{\"categories\": [\"nowhere\"]}"}) {
            assertThat(send("admin", HttpMethod.PUT, service, nonsense, "\"0\""))
                    .hasStatus(422);
        }
        assertThat(send("admin", HttpMethod.PUT, service, "{\"categories\": [\"payment\"]}", "\"0\""))
                .hasStatus(200)
                .hasHeader("ETag", "\"1\"");
        assertThat(send("admin", HttpMethod.PUT, service, "{\"categories\": []}", "\"0\""))
                .hasStatus(412);
        assertThat(get("agent2", service))
                .bodyJson()
                .extractingPath("$.categories[0]")
                .isEqualTo("payment");
        assertThat(get("agent2", "/api/v1/services/000000000000/categories")).hasStatus(404);

        var number = outages.asked("payment", "영수증을 다시 받고 싶습니다");
        var chosen = "{\"numbers\": [\"" + number + "\"]}";
        var proposals = path + "/proposals";
        assertThat(get("agent2", proposals))
                .bodyJson()
                .extractingPath("$.items[0].reasons.categorySlug")
                .isEqualTo("payment");
        assertThat(get("agent2", "/api/v1/inquiries/" + number + "/open-incidents"))
                .bodyJson()
                .extractingPath("$.items[0].reasons.categorySlug")
                .isEqualTo("payment");
        assertThat(send("agent2", HttpMethod.POST, proposals + "/dismiss", chosen, null))
                .hasStatus(200);
        assertThat(numbersOf(get("agent2", proposals))).doesNotContain(number);
        assertThat(numbersOf(send("agent2", HttpMethod.POST, proposals + "/restore", chosen, null)))
                .contains(number);
        for (var nonsense : new String[] {"{}", "{\"numbers\": []}", "{\"numbers\": [null]}"}) {
            assertThat(send("agent2", HttpMethod.POST, proposals + "/dismiss", nonsense, null))
                    .hasStatus(422);
        }
        assertThat(send("agent1", HttpMethod.POST, proposals + "/link", chosen, null))
                .hasStatus(404);
        assertThat(numbersOf(send("agent2", HttpMethod.POST, proposals + "/link", chosen, null)))
                .doesNotContain(number);
        assertThat(get("agent2", path + "/inquiries/" + number)).hasStatus(200);
    }

    private java.util.List<String> numbersOf(MvcTestResult page) {
        return json.readTree(page.getResponse().getContentAsByteArray())
                .get("items")
                .findValuesAsString("number");
    }

    @Test
    void what_is_unknown_or_foreign_answers_alike() {
        var foreign = outages.asked("account", "로그인이 안 됩니다", "incident:" + outage);

        for (var number : new String[] {foreign, "990101-0001", "x"}) {
            assertThat(get("agent2", path + "/inquiries/" + number)).hasStatus(404);
            assertThat(send("agent2", HttpMethod.DELETE, path + "/inquiries/" + number, null, "\"1\""))
                    .hasStatus(404);
            assertThat(get("agent2", "/api/v1/inquiries/" + number + "/incidents"))
                    .hasStatus(404);
            var refused = send("agent2", HttpMethod.POST, path + "/inquiries", named(number), null);
            assertThat(refused).hasStatus(422);
        }
        assertThat(get("agent2", path + "/inquiries"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        for (var unknown : new String[] {"000000000000", "x"}) {
            var other = "/api/v1/incidents/" + unknown;
            assertThat(get("lead", other + "/inquiries")).hasStatus(404);
            assertThat(get("lead", other + "/counts")).hasStatus(404);
            assertThat(send("lead", HttpMethod.POST, other + "/inquiries", named(foreign), null))
                    .hasStatus(404);
        }
        assertThat(send("lead", HttpMethod.POST, path + "/inquiries", "{}", null))
                .hasStatus(422);
        assertThat(get("lead", path + "/inquiries?cursor=!")).hasStatus(400);
    }

    @Test
    void a_second_open_incident_is_refused_with_the_first() {
        var number = outages.asked("payment", "승인 대기입니다", "incident:" + outage);
        var other = outages.open("로그인이 늦습니다", "로그인");

        var refused = send("agent2", HttpMethod.POST, "/api/v1/incidents/" + other + "/inquiries", named(number), null);

        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyJson().extractingPath("$.incident").isEqualTo(outage);
    }

    @Test
    void one_reply_is_ordered_read_and_stopped() {
        var number = outages.asked("payment", "승인 대기입니다", "incident:" + outage);
        var recipients = get("agent2", path + "/recipients");
        assertThat(recipients).bodyJson().extractingPath("$.items[0].number").isEqualTo(number);
        var basis = json.readTree(recipients.getResponse().getContentAsByteArray())
                .at("/items/0/basedOn")
                .asString();
        var body = """
                {"body": {"ko": "정상으로 돌아왔습니다."}, "recipients": [{"number": "%s", "basedOn": "%s"}]}
                """.formatted(number, basis);

        assertThat(send("agent2", HttpMethod.POST, path + "/replies", body, null))
                .hasStatus(409);
        outages.resolve(outage);
        for (var nonsense :
                new String[] {"{}", "{\"body\": null, \"recipients\": [null]}", body.replace(number, "x")}) {
            assertThat(send("agent2", HttpMethod.POST, path + "/replies", nonsense, null))
                    .hasStatus(422);
        }
        var ordered = send("agent2", HttpMethod.POST, path + "/replies", body, null);
        assertThat(ordered).hasStatus(201);
        assertThat(ordered).bodyJson().extractingPath("$.waiting").isEqualTo(1);
        var reply = path + "/replies/"
                + json.readTree(ordered.getResponse().getContentAsByteArray())
                        .at("/id")
                        .asString();
        assertThat(get("agent2", reply)).bodyJson().extractingPath("$.state").isEqualTo("SENDING");
        assertThat(get("agent2", path + "/replies"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);

        assertThat(send("agent2", HttpMethod.POST, reply + "/stop", null, null))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("STOPPED");
        assertThat(get("agent2", reply + "/skipped"))
                .bodyJson()
                .extractingPath("$.items[0].reason")
                .isEqualTo("STOPPED");
        for (var unknown : new String[] {"0", "x", "999999999"}) {
            assertThat(get("agent2", path + "/replies/" + unknown)).hasStatus(404);
        }
    }

    private static String named(String number) {
        return "{\"number\": \"" + number + "\"}";
    }

    private MvcTestResult get(String who, String address) {
        return send(who, HttpMethod.GET, address, null, null);
    }

    private MvcTestResult send(
            String who, HttpMethod method, String address, @Nullable String body, @Nullable String etag) {
        var request = web.method(method).uri(address).header("Authorization", as.bearer(who));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.exchange();
    }
}
