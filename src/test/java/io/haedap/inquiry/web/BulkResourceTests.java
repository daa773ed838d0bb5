package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** One deed for many inquiries, and what takes deeds back. */
@HaedapTest
class BulkResourceTests {

    private static final String BULK = "/api/v1/inquiries/bulk";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private Calls api;

    @BeforeEach
    void nothing_waits() {
        api = new Calls(mvc, as, json);
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status = 'RECEIVED'")
                .update();
    }

    @Test
    void many_are_shown_closed_looked_at_and_reopened() {
        var one = api.asked("payment");
        var other = api.asked("payment");
        var foreign = api.asked("account");
        var deed = "\"action\": \"CLOSE\", \"remark\": \"중복\", \"numbers\": [\"%s\", \"%s\", \"%s\"]"
                .formatted(Calls.number(one), Calls.number(other), Calls.number(foreign));

        var shown = api.post("agent2", BULK, "{\"preview\": true, " + deed + "}");
        assertThat(shown).hasStatusOk();
        assertThat(api.body(shown).get("id").isNull()).isTrue();
        assertThat(api.body(shown).get("refused").asInt()).isOne();
        assertThat(status(one)).as("a preview changes nothing").isEqualTo("RECEIVED");

        var done = api.post("agent2", BULK, "{" + deed + "}");
        assertThat(done).hasStatusOk();
        assertThat(api.body(done).get("changed").asInt()).isEqualTo(2);
        assertThat(api.body(done).get("items").get(2).get("reason").asString()).isEqualTo("not-found");
        assertThat(status(one)).isEqualTo("CLOSED");
        assertThat(status(foreign)).isEqualTo("RECEIVED");

        var result = BULK + "/" + api.body(done).get("id").asString();
        assertThat(api.body(api.get("agent2", result)).get("changed").asInt()).isEqualTo(2);
        for (var path : new String[] {result, BULK + "/nonsense", BULK + "/" + "0".repeat(32)}) {
            assertThat(api.get("lead", path)).hasStatus(404);
            assertThat(api.post("lead", path + "/undo", "")).hasStatus(404);
        }
        assertThat(api.get("editor", result)).hasStatus(403);
        assertThat(api.post("editor", result + "/undo", "")).hasStatus(403);

        var undone = api.post("agent2", result + "/undo", "");
        assertThat(undone).hasStatusOk();
        assertThat(api.body(undone).get("undone").asInt()).isEqualTo(2);
        assertThat(status(one)).isEqualTo("RECEIVED");
        assertThat(status(other)).isEqualTo("RECEIVED");
        assertThat(api.post("agent2", result + "/undo", "")).as("asked again").hasStatusOk();
    }

    @Test
    void what_the_list_shows_is_taken_together() {
        var own = api.asked("payment");
        var foreign = api.asked("account");

        var done = api.post(
                "agent2",
                BULK,
                "{\"action\": \"PRIORITY\", \"priority\": \"HIGH\", \"filter\": {\"status\": [\"RECEIVED\"]}}");

        assertThat(done).hasStatusOk();
        assertThat(api.body(done).get("items").size()).isOne();
        assertThat(api.body(api.get("lead", own)).get("priority").asString()).isEqualTo("HIGH");
        assertThat(api.body(api.get("lead", foreign)).get("priority").asString())
                .isEqualTo("NORMAL");
    }

    @Test
    void bad_orders_are_refused_before_anything_happens() {
        var number = Calls.number(api.asked("payment"));
        var numbers = ", \"numbers\": [\"" + number + "\"]}";

        assertThat(api.post("editor", BULK, "{nonsense")).hasStatus(403);
        assertThat(api.post("agent2", BULK, "{nonsense")).hasStatus(400);
        assertThat(api.post("agent2", BULK, "{\"action\": \"BURN\"" + numbers)).hasStatus(400);
        assertThat(api.post(
                        "agent2", BULK, "{\"action\": \"ASSIGN\", \"assignee\": \"agent2@haedap.example\"" + numbers))
                .hasStatus(403);
        api.invalid(api.post("agent2", BULK, "{\"numbers\": [\"" + number + "\"]}"), "action");
        api.invalid(api.post("agent2", BULK, "{\"action\": \"CLOSE\"}"), "numbers");
        api.invalid(api.post("agent2", BULK, "{\"action\": \"CLOSE\", \"numbers\": []}"), "numbers");
        api.invalid(api.post("agent2", BULK, "{\"action\": \"CLOSE\", \"filter\": {}" + numbers), "numbers");
        api.invalid(api.post("agent2", BULK, "{\"action\": \"PRIORITY\"" + numbers), "priority");
        api.invalid(
                api.post("agent2", BULK, "{\"action\": \"PRIORITY\", \"priority\": \"SOON\"" + numbers), "priority");
        api.invalid(api.post("agent2", BULK, "{\"action\": \"TAG\"" + numbers), "tag");
        api.invalid(api.post("agent2", BULK, "{\"action\": \"HANDOVER\", \"queue\": \"nowhere\"" + numbers), "queue");
    }

    @Test
    void a_transition_links_to_what_takes_it_back() {
        var path = api.asked("payment");

        var closed = api.post("agent2", path + "/transitions", "{\"action\": \"CLOSE\"}");
        var undo = undoOf(closed);

        assertThat(api.post("editor", undo, "")).hasStatus(403);
        assertThat(api.post("lead", undo, "")).as("what somebody else did").hasStatus(404);
        assertThat(api.post("agent2", "/api/v1/inquiries/undo/nonsense", "")).hasStatus(404);
        assertThat(status(path)).isEqualTo("CLOSED");
        var undone = api.post("agent2", undo, "");
        assertThat(undone).hasStatusOk();
        assertThat(api.body(undone).get("undone").asInt()).isOne();
        assertThat(status(path)).isEqualTo("RECEIVED");
    }

    @Test
    void what_was_changed_since_is_named_and_stays() {
        var path = api.asked("payment");
        var undo =
                undoOf(api.post("agent2", path + "/transitions", "{\"action\": \"PRIORITY\", \"priority\": \"HIGH\"}"));
        assertThat(api.post("lead", path + "/transitions", "{\"action\": \"PRIORITY\", \"priority\": \"URGENT\"}"))
                .hasStatusOk();

        var kept = api.body(api.post("agent2", undo, ""));

        assertThat(kept.get("refused").asInt()).isOne();
        assertThat(kept.get("items").get(0).get("field").asString()).isEqualTo("priority");
        assertThat(api.body(api.get("lead", path)).get("priority").asString()).isEqualTo("URGENT");
    }

    private static String undoOf(MvcTestResult moved) {
        assertThat(moved).hasStatusOk().containsHeader(HttpHeaders.LINK);
        return Objects.requireNonNull(moved.getResponse().getHeader(HttpHeaders.LINK))
                .replaceAll("^<(.*)>; rel=\"undo\"$", "$1");
    }

    private String status(String path) {
        return api.body(api.get("lead", path)).get("status").asString();
    }
}
