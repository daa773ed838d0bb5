package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.inquiry.presence.Doing;
import io.haedap.inquiry.presence.PresenceRoom;
import io.haedap.people.As;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Replies before they leave: drafts, previews, who else is there, and such as still wait. */
@HaedapTest
class ReplyWritingResourceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    PresenceRoom room;

    private Calls api;

    @BeforeEach
    void calls() {
        api = new Calls(mvc, as, json);
    }

    @Test
    void a_draft_is_its_writers_own_and_ends_when_it_is_empty() {
        var path = api.asked("payment");
        var typed = "{\"body\": \"쓰는 중\", \"basedOn\": \"%s\"}".formatted(api.last(path));

        var kept = api.post("agent2", path + "/drafts", typed);
        assertThat(kept).hasStatusOk();
        assertThat(api.body(kept).get("kind").asString()).isEqualTo("REPLY");
        var draft = api.body(api.get("agent2", path + "/drafts")).get("items").get(0);
        assertThat(draft.get("body").asString()).isEqualTo("쓰는 중");
        assertThat(draft.get("basedOn").asString()).isEqualTo(api.last(path));
        assertThat(api.body(api.get("lead", path + "/drafts")).get("items").size())
                .isZero();

        assertThat(api.post("agent2", path + "/drafts", "{\"body\": \"\"}")).hasStatusOk();
        assertThat(api.body(api.get("agent2", path + "/drafts")).get("items").size())
                .isZero();
    }

    @Test
    void drafts_are_refused_by_role_queue_and_content() {
        var path = api.asked("payment");

        assertThat(api.post("editor", path + "/drafts", "{}")).hasStatus(403);
        assertThat(api.get("editor", path + "/drafts")).hasStatus(403);
        assertThat(api.post("agent1", path + "/drafts", "{\"body\": \"x\"}")).hasStatus(404);
        assertThat(api.get("agent1", path + "/drafts")).hasStatus(404);
        assertThat(api.post("agent2", path + "/drafts", "{\"kind\": \"LETTER\"}"))
                .hasStatus(400);
        api.invalid(api.post("agent2", path + "/drafts", "{\"body\": \"x\", \"kind\": \"CUSTOMER\"}"), "kind");
        api.invalid(api.post("agent2", path + "/drafts", "{\"body\": \"x\", \"basedOn\": \"1\"}"), "basedOn");
        api.invalid(
                api.post(
                        "agent2",
                        path + "/drafts",
                        "{\"body\": \"%s\", \"basedOn\": \"%s\"}".formatted("가".repeat(20_001), api.last(path))),
                "body");
    }

    @Test
    void a_preview_reads_as_the_letter_and_warns() {
        var path = api.asked("payment");

        var shown = api.post("agent2", path + "/preview", "{\"body\": \"**환불**했습니다. 010-1234-5678\"}");

        assertThat(shown).hasStatusOk();
        assertThat(api.body(shown).get("lang").asString()).isEqualTo("ko");
        assertThat(api.body(shown).get("subject").asString()).contains(Calls.number(path));
        assertThat(api.body(shown).get("mail").asString()).contains("환불").doesNotContain("**");
        assertThat(api.body(shown).get("warnings").get(0).get("kind").asString())
                .isEqualTo("PHONE");
        assertThat(api.body(api.get("lead", path)).get("messages").size()).isOne();
        assertThat(api.post("editor", path + "/preview", "{}")).hasStatus(403);
        assertThat(api.post("agent1", path + "/preview", "{\"body\": \"x\"}")).hasStatus(404);
        api.invalid(api.post("agent2", path + "/preview", "{\"body\": \"%s\"}".formatted("가".repeat(20_001))), "body");
    }

    @Test
    void who_else_is_there_is_told_to_those_who_see_the_queue() {
        var path = api.asked("payment");
        var visit = as.as(
                "lead",
                () -> room.enter(Calls.number(path), new PresenceRoom.Guest() {
                    @Override
                    public boolean isThere() {
                        return true;
                    }

                    @Override
                    public Doing doing() {
                        return Doing.REPLYING;
                    }
                }));

        try {
            var there = api.body(api.get("agent2", path + "/presence")).get("items");
            assertThat(there.size()).isOne();
            assertThat(there.get(0).get("doing").asString()).isEqualTo("REPLYING");
            assertThat(api.body(api.get("lead", path + "/presence"))
                            .get("items")
                            .size())
                    .isZero();
            assertThat(api.get("editor", path + "/presence")).hasStatus(403);
            assertThat(api.get("agent1", path + "/presence")).hasStatus(404);
            assertThat(api.get("agent2", "/api/v1/inquiries/991231-9999/presence"))
                    .hasStatus(404);
        } finally {
            visit.leave();
        }
    }

    @Test
    void a_reply_is_taken_back_by_its_author_once() {
        var path = api.asked("payment");
        var basis = api.last(path);
        var waiting = path + "/replies/" + api.reply("agent2", path, "오늘 환불했습니다.");

        assertThat(api.post("editor", waiting + "/take-back", "")).hasStatus(403);
        assertThat(api.post("agent1", waiting + "/take-back", "")).hasStatus(404);
        assertThat(api.post("agent2", path + "/replies/999999/take-back", "")).hasStatus(404);
        assertThat(api.post("agent2", path + "/replies/nonsense/take-back", "")).hasStatus(404);
        assertThat(api.post("agent2", path + "/replies/" + basis + "/take-back", ""))
                .hasStatus(409);

        var back = api.post("agent2", waiting + "/take-back", "");
        assertThat(back).hasStatusOk();
        assertThat(api.body(back).get("body").asString()).isEqualTo("오늘 환불했습니다.");
        assertThat(api.body(back).get("basedOn").asString()).isEqualTo(basis);
        assertThat(api.last(path)).isEqualTo(basis);
        assertThat(api.post("agent2", waiting + "/take-back", "")).hasStatus(409);
        assertThat(api.body(api.get("agent2", path + "/drafts")).get("items").size())
                .isOne();
    }

    @Test
    void a_colleagues_reply_is_left_alone_and_a_lead_may_take_it_back() {
        var path = api.asked("service");
        var waiting = path + "/replies/" + api.reply("agent2", path, "답변입니다.");

        assertThat(api.post("agent1", waiting + "/take-back", "")).hasStatus(403);
        assertThat(api.post("agent1", waiting + "/send-now", "")).hasStatus(403);
        assertThat(api.post("lead", waiting + "/take-back", "")).hasStatusOk();
    }

    @Test
    void a_planned_reply_waits_and_leaves_sooner_when_told() {
        var path = api.asked("payment");
        var planned = "{\"body\": \"내일 전해 드립니다.\", \"basedOn\": \"" + api.last(path) + "\", \"sendsAt\": \"%s\"}";
        var now = Instant.now();
        api.invalid(api.post("agent2", path + "/replies", planned.formatted(now.minusSeconds(60))), "sendsAt");
        assertThat(api.post("agent2", path + "/replies", planned.formatted("tomorrow")))
                .hasStatus(400);

        var sent = api.post("agent2", path + "/replies", planned.formatted(now.plus(1, ChronoUnit.DAYS)));
        assertThat(sent).hasStatus(201);
        var waiting = path + "/replies/" + api.body(sent).get("id").asString();
        assertThat(api.post("editor", waiting + "/send-now", "")).hasStatus(403);
        assertThat(api.post("agent1", waiting + "/send-now", "")).hasStatus(404);

        var sooner = api.post("agent2", waiting + "/send-now", "");
        assertThat(sooner).hasStatusOk();
        assertThat(Instant.parse(api.body(sooner).get("sendsAt").asString())).isBefore(now.plus(1, ChronoUnit.HOURS));
        assertThat(api.post("agent2", waiting + "/take-back", "")).hasStatusOk();
        assertThat(api.post("agent2", waiting + "/send-now", "")).hasStatus(409);
    }
}
