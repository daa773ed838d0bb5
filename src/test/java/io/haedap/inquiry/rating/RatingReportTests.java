package io.haedap.inquiry.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class RatingReportTests {

    @Autowired
    RatingReport report;

    @Autowired
    RatingBoard board;

    @Autowired
    InquiryCounter counter;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Autowired
    JsonMapper json;

    @BeforeEach
    @AfterEach
    void none() {
        jdbc.sql("delete from inquiry.rating").update();
    }

    @Test
    void ratings_are_counted_by_score_queue_and_week_of_Seoul() {
        rated("payment", 5, "2026-11-15T14:59:59Z");
        rated("payment", 1, "2026-11-15T15:00:00Z");
        rated("account", 4, "2026-11-18T00:00:00Z");
        rated("account", 2, "2026-12-30T00:00:00Z");

        var figures = as.as("lead", () -> report.figures(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 29), null));

        assertThat(figures.all().scores()).containsExactly(1L, 0L, 0L, 1L, 1L);
        assertThat(figures.all().average()).isEqualTo(3.33);
        assertThat(figures.all().low()).isEqualTo(1);
        assertThat(figures.queues()).extracting(RatingFigures.OfQueue::queue).containsExactly("account", "payment");
        assertThat(figures.weeks())
                .extracting(week -> week.monday() + " " + week.tally().total())
                .containsExactly("2026-11-09 1", "2026-11-16 2", "2026-11-23 0");
        var payment =
                as.as("lead", () -> report.figures(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 29), "payment"));
        assertThat(payment.all().total()).isEqualTo(2);
    }

    @Test
    void a_span_that_is_none_is_refused() {
        as.run("lead", () -> {
            assertThatThrownBy(() -> report.figures(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 9), null))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> report.figures(LocalDate.of(2001, 1, 1), LocalDate.of(2026, 11, 9), null))
                    .isInstanceOf(Refusal.class);
            assertThat(report.figures(null, null, null).all().average()).isNull();
            assertThat(report.figures(null, null, "nowhere").weeks()).hasSize(12);
        });
    }

    @Test
    void only_who_reads_reports_sees_figures_and_only_who_reads_inquiries_sees_reasons() {
        as.run(
                "agent2",
                () -> assertThatThrownBy(() -> report.figures(null, null, null))
                        .isInstanceOf(AccessDeniedException.class));
        as.with("auditor", Set.of("report:read"), () -> {
            assertThat(report.figures(null, null, null).all().total()).isZero();
            assertThatThrownBy(() -> board.all("261120-0001")).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_api_answers_the_same_figures() throws Exception {
        rated("payment", 2, "2026-11-18T00:00:00Z");

        var answer = web.get()
                .uri("/api/v1/reports/ratings?from=2026-11-16&to=2026-11-22&queue=payment")
                .header("Authorization", as.bearer("lead"))
                .exchange();

        assertThat(answer).hasStatus(200);
        var body = json.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(body.at("/total").asInt()).isEqualTo(1);
        assertThat(body.at("/average").asDouble()).isEqualTo(2.0);
        assertThat(body.at("/scores/1/count").asInt()).isEqualTo(1);
        assertThat(body.at("/queues/0/queue").asString()).isEqualTo("payment");
        assertThat(body.at("/weeks/0/from").asString()).isEqualTo("2026-11-16");
        assertThat(web.get()
                        .uri("/api/v1/reports/ratings")
                        .header("Authorization", as.bearer("agent2"))
                        .exchange())
                .hasStatus(403);
        assertThat(web.get().uri("/api/v1/reports/ratings").exchange()).hasStatus(401);
        assertThat(web.get()
                        .uri("/api/v1/reports/ratings?from=yesterday")
                        .header("Authorization", as.bearer("lead"))
                        .exchange())
                .hasStatus(400);
    }

    /** A rating of an inquiry that is closed since. */
    private void rated(String queue, int score, String at) {
        var receipt = counter.submit(new NewInquiry(
                "payment", "평가할 문의", "내용", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true));
        counter.withdraw(receipt.followSecret());
        var inquiry = jdbc.sql("select id from inquiry.inquiry where number = :number")
                .param("number", receipt.number())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into inquiry.rating (inquiry, round, queue, score, reason, given_at)
                values (:inquiry, 0, :queue, :score, null, cast(:at as timestamptz))
                """)
                .param("inquiry", inquiry)
                .param("queue", queue)
                .param("score", score)
                .param("at", at)
                .update();
    }
}
