package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What is refused around an inquiry: merging, splitting, tags, watchers and links. */
@HaedapTest
class InquiryTiesResourceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    private Calls api;

    @BeforeEach
    void calls() {
        api = new Calls(mvc, as, json);
    }

    @Test
    void wrong_roles_and_foreign_queues_get_nowhere() {
        var path = api.asked("payment");

        for (var part : new String[] {"/ties", "/duplicates", "/tags", "/watchers", "/relations"}) {
            assertThat(api.get("editor", path + part)).as(part).hasStatus(403);
            assertThat(api.get("agent1", path + part)).as(part).hasStatus(404);
            assertThat(api.get("agent2", path + part)).as(part).hasStatusOk();
        }
        for (var part : new String[] {"/merges", "/unmerge", "/splits", "/tags", "/watchers", "/relations"}) {
            var body = switch (part) {
                case "/merges" -> "{\"origins\": [\"261120-0001\"]}";
                case "/splits" -> "{\"messages\": [\"1\"], \"subject\": \"새 제목\"}";
                case "/tags" -> "{\"add\": [\"환불\"]}";
                case "/relations" -> "{\"number\": \"261120-0001\"}";
                default -> "{}";
            };
            assertThat(api.post("editor", path + part, body)).as(part).hasStatus(403);
            assertThat(api.post("agent1", path + part, body)).as(part).hasStatus(404);
        }
        assertThat(api.get("editor", "/api/v1/inquiry-tags")).hasStatus(403);
    }

    @Test
    void what_cannot_be_merged_says_why() {
        var path = api.asked("payment");
        var foreign = Calls.number(api.asked("account"));
        var other = api.asked("payment");
        var into = "{\"origins\": [\"%s\"]}";

        assertThat(api.post("agent2", path + "/merges", into.formatted(foreign)))
                .hasStatus(404);
        assertThat(api.post("agent2", path + "/merges", "{\"origins\": \"x\"}")).hasStatus(400);
        api.invalid(api.post("agent2", path + "/merges", "{\"origins\": []}"), "origins");
        api.invalid(api.post("agent2", path + "/merges", into.formatted(Calls.number(path))), "origins");
        api.reply("agent2", other, "곧 떠날 답변입니다.");
        var waiting = api.post("agent2", path + "/merges", into.formatted(Calls.number(other)));
        assertThat(waiting).hasStatus(409);
        assertThat(api.type(waiting)).isEqualTo("inquiry-merge-waiting");
        assertThat(api.post("agent2", path + "/unmerge", "")).hasStatus(409);
    }

    @Test
    void what_cannot_be_split_says_why() {
        var path = api.asked("payment");
        var split = "{\"messages\": [\"%s\"], \"subject\": \"%s\"}";

        api.invalid(api.post("agent2", path + "/splits", "{\"subject\": \"새 제목\"}"), "messages");
        api.invalid(api.post("agent2", path + "/splits", split.formatted("nonsense", "새 제목")), "messages");
        api.invalid(api.post("agent2", path + "/splits", split.formatted(api.last(path), "새 제목")), "messages");
        assertThat(api.post("agent2", path + "/calls", "{\"channel\": \"PHONE\", \"body\": \"또 하나\"}"))
                .hasStatusOk();
        api.invalid(api.post("agent2", path + "/splits", split.formatted(api.last(path), " ")), "subject");
        assertThat(api.post("agent2", path + "/splits", split.formatted(api.last(path), "새 제목")))
                .hasStatus(201);
    }

    @Test
    void links_and_tags_refuse_what_they_cannot_be() {
        var path = api.asked("payment");
        var foreign = Calls.number(api.asked("account"));

        api.invalid(api.post("agent2", path + "/relations", "{}"), "number");
        api.invalid(api.post("agent2", path + "/relations", "{\"number\": \"" + Calls.number(path) + "\"}"), "number");
        assertThat(api.post("agent2", path + "/relations", "{\"number\": \"" + foreign + "\"}"))
                .hasStatus(404);
        api.invalid(api.post("agent2", path + "/tags", "{\"add\": [\"%s\"]}".formatted("가".repeat(31))), "tag");
        api.invalid(api.post("agent2", path + "/tags", "{\"add\": [null]}"), "add.0");
        assertThat(api.body(api.post("agent2", path + "/tags", "{\"add\": [\"환불\"]}"))
                        .get("items")
                        .size())
                .isOne();
        assertThat(api.body(api.post("agent2", path + "/tags", "{\"remove\": [\"환불\"]}"))
                        .get("items")
                        .size())
                .isZero();
    }
}
