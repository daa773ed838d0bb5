package io.haedap.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.Faqs;
import io.haedap.knowledge.Answered;
import io.haedap.people.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
@SignedInAs("agent2")
class KnowledgeResourceTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Answered answered;

    @Autowired
    Faqs faqs;

    @Autowired
    As as;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private FaqDetails faq;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from knowledge.citation").update();
        jdbc.sql("delete from knowledge.answered").update();
        faq = faqs.published(Faqs.content("좌석을 바꾸는 방법", "앱에서 바꿉니다."));
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void citations_are_read_from_both_ends_and_counted() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        var reply = answered.sent(number, faq.liveUrl());

        var cited = get("agent2", "/api/v1/inquiries/" + number + "/citations");
        assertThat(cited)
                .bodyJson()
                .extractingPath("$.items[0].faqId")
                .isEqualTo(faq.id().toString());
        assertThat(cited).bodyJson().extractingPath("$.items[0].title.ko").isEqualTo("좌석을 바꾸는 방법");
        assertThat(cited).bodyJson().extractingPath("$.items[0].message").isEqualTo(String.valueOf(reply));
        assertThat(get("agent2", "/api/v1/faqs/" + faq.id() + "/citations"))
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo(number);
        assertThat(get("editor", "/api/v1/faqs/" + faq.id() + "/citations")).hasStatus(403);
        assertThat(get("editor", "/api/v1/faqs/" + faq.id() + "/citations/count"))
                .bodyJson()
                .extractingPath("$.times")
                .isEqualTo(1);
        var often = get("editor", "/api/v1/knowledge/citations?days=7&category=payment");
        assertThat(often).bodyJson().extractingPath("$.items[0].times").isEqualTo(1);
        assertThat(often).bodyJson().extractingPath("$.items[0].live").isEqualTo(true);
        assertThat(get("agent2", "/api/v1/inquiries/" + number + "/fitting-faqs"))
                .hasStatus(200);
    }

    @Test
    void a_reply_becomes_a_draft_once() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        var reply = answered.sent(number, "앱에서 바꾸실 수 있습니다.");
        var path = "/api/v1/inquiries/" + number + "/messages/" + reply + "/faq-draft";
        assertThat(get("agent2", path)).hasStatus(404);

        var made = post("agent2", path, "");
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.status").isEqualTo("DRAFT");
        assertThat(post("agent2", path, "")).hasStatus(200);
        assertThat(get("agent2", path)).bodyJson().extractingPath("$.number").isEqualTo(number);
        var id = jdbc.sql("select entry from knowledge.reply_draft where message = :id")
                .param("id", reply)
                .query(Long.class)
                .single();
        var origin = get("editor", "/api/v1/faqs/" + id + "/origin");
        assertThat(origin).hasStatus(200);
        assertThat(origin).bodyJson().doesNotHavePath("$.number");
        assertThat(get("editor", "/api/v1/faqs/" + faq.id() + "/origin")).hasStatus(404);
        assertThat(post("editor", path, "")).hasStatus(403);
        for (var unknown : new String[] {"x", "0", "999999999"}) {
            assertThat(post("agent2", "/api/v1/inquiries/" + number + "/messages/" + unknown + "/faq-draft", ""))
                    .hasStatus(404);
        }
        as.signIn("agent2");
        var waiting = answered.reply(number, "아직 나가지 않은 답변입니다.").id();
        assertThat(post("agent2", "/api/v1/inquiries/" + number + "/messages/" + waiting + "/faq-draft", ""))
                .hasStatus(409);
    }

    @Test
    void gaps_are_listed_counted_dismissed_and_brought_back() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        var transitions = "/api/v1/knowledge/gaps/" + number + "/transitions";
        assertThat(post("agent2", transitions, "{\"action\":\"DISMISS\"}")).hasStatus(404);
        as.signIn("agent2");
        answered.sent(number, "앱에서 바꾸실 수 있습니다.");

        assertThat(get("agent2", "/api/v1/knowledge/gaps?days=7"))
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo(number);
        assertThat(get("agent2", "/api/v1/knowledge/gaps/categories"))
                .bodyJson()
                .extractingPath("$.items[0].gaps")
                .isEqualTo(1);
        assertThat(get("editor", "/api/v1/knowledge/gaps")).hasStatus(403);
        assertThat(get("agent2", "/api/v1/knowledge/gaps?days=0")).hasStatus(400);
        assertThat(get("agent2", "/api/v1/knowledge/gaps?cursor=!")).hasStatus(400);
        assertThat(post("agent2", transitions, "{}")).hasStatus(422);
        assertThat(post("agent1", transitions, "{\"action\":\"DISMISS\"}")).hasStatus(404);
        assertThat(post("agent2", transitions, "{\"action\":\"DISMISS\"}")).hasStatus(200);
        assertThat(get("agent2", "/api/v1/knowledge/gaps"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(post("agent2", transitions, "{\"action\":\"REOPEN\"}")).hasStatus(200);
        assertThat(get("agent2", "/api/v1/knowledge/gaps"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    private MvcTestResult get(String who, String path) {
        return web.get().uri(path).header("Authorization", as.bearer(who)).exchange();
    }

    private MvcTestResult post(String who, String path, String body) {
        return web.post()
                .uri(path)
                .header("Authorization", as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
