package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.Receipt;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a customer does on the page of their inquiry, and what stands in the way of it. */
@HaedapTest
class FollowPagesTests {

    private static final String HERE = "/inquiries/follow";

    @Autowired
    MockMvcTester web;

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    InquiryBoard board;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void its_state_is_told_in_plain_words_in_both_languages() {
        var receipt = asked();
        assertThat(page(receipt, HERE)).contains("접수했습니다. 차례대로 살펴보고").contains("까지 답변드립니다.");

        as.run("agent2", () -> desk.claim(receipt.number()));
        assertThat(page(receipt, HERE)).contains("담당자가 살펴보고 있습니다.");
        assertThat(page(receipt, "/en" + HERE)).contains("Somebody is looking into it.");
        as.run("agent2", () -> desk.hold(receipt.number(), null));
        assertThat(page(receipt, HERE)).contains("잠시 멈추어 두었습니다");
        as.run("agent2", () -> desk.waitForCustomer(receipt.number(), null));
        assertThat(page(receipt, HERE)).contains("고객님의 답을 기다리고 있습니다");
    }

    @Test
    void a_rating_link_that_a_mail_scanner_opens_changes_nothing() {
        var receipt = answered();
        var path = HERE + "/" + receipt.followSecret() + "/rating";

        for (int i = 0; i < 3; i++) {
            var seen = web.get().uri(path).exchange();
            assertThat(seen).hasStatus(200);
            assertThat(text(seen))
                    .contains("답변이 도움이 되었습니까?")
                    .contains("<form method=\"post\"")
                    .doesNotContain("두 번 승인");
            assertThat(web.head().uri(path + "?score=1").exchange()).hasStatus(200);
        }

        assertThat(ratings(receipt.number())).isZero();
        var page = web.get().uri(path).exchange();
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        var sent = post(page, HERE + "/rating", Map.of("secret", receipt.followSecret(), "score", "4"));
        assertThat(sent).hasStatus(303);
        assertThat(location(sent)).isEqualTo(HERE + "?said=rated");
        assertThat(ratings(receipt.number())).isEqualTo(1);
        assertThat(text(web.get()
                        .uri(location(sent))
                        .cookie(cookie(sent, "follow"))
                        .exchange()))
                .contains("평가해 주셔서 고맙습니다.")
                .contains("보내 주신 평가")
                .contains("그렇습니다");
    }

    @Test
    void a_rating_without_a_choice_keeps_its_words() {
        var receipt = answered();
        var link =
                web.get().uri(HERE + "/" + receipt.followSecret() + "/rating").exchange();

        var byLink = post(link, HERE + "/rating", Map.of("secret", receipt.followSecret(), "reason", "말이 <b>어려웠습니다"));
        assertThat(byLink).hasStatus(422);
        assertThat(text(byLink)).contains("다섯 가지 가운데 하나를").contains("말이 &lt;b&gt;어려웠습니다");

        var onPage = post(receipt, HERE + "/rating", Map.of("reason", "말이 어려웠습니다"));
        assertThat(onPage).hasStatus(422);
        assertThat(text(onPage)).contains("다섯 가지 가운데 하나를").contains("말이 어려웠습니다").contains("<title>오류 1건");
        assertThat(ratings(receipt.number())).isZero();
    }

    @Test
    void a_rating_that_comes_too_late_is_told_so() {
        var receipt = answered();
        clock.forward(Duration.ofDays(31));

        assertThat(text(web.get()
                        .uri(HERE + "/" + receipt.followSecret() + "/rating")
                        .exchange()))
                .contains("지금은 평가하실 수 없습니다")
                .doesNotContain("name=\"score\"");
        var late = post(receipt, HERE + "/rating", Map.of("score", "5"));
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("문의 " + receipt.number());
    }

    @Test
    void a_link_that_is_over_or_invented_leads_to_the_way_by_code() {
        for (var path : new String[] {HERE + "/" + "A".repeat(43) + "/rating"}) {
            var dead = web.get().uri(path).exchange();
            assertThat(dead).hasStatus(404);
            assertThat(text(dead)).contains("이 링크로는 문의를 보실 수 없습니다").contains("확인 번호 받기");
        }
        var receipt = answered();
        as.run("agent2", () -> desk.close(receipt.number(), null));
        clock.forward(Duration.ofDays(91));
        assertThat(web.get()
                        .uri(HERE + "/" + receipt.followSecret() + "/rating")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void the_same_reply_sent_twice_counts_once() {
        var receipt = asked();
        var form = new LinkedHashMap<>(Map.of("body", "덧붙입니다", "number", receipt.number()));
        form.put("once", "ABCDEFGHIJKLMNOP" + receipt.number().replace("-", ""));

        assertThat(post(receipt, HERE + "/messages", form)).hasStatus(303);
        var again = post(receipt, HERE + "/messages", form);

        assertThat(again).hasStatus(303);
        assertThat(location(again)).isEqualTo(HERE + "?said=sent");
        assertThat(counter.follow(receipt.followSecret()).messages()).hasSize(2);
    }

    @Test
    void a_reply_to_what_was_closed_meanwhile_is_one_button_away_from_opening_it() {
        var receipt = answered();
        as.run("agent2", () -> desk.close(receipt.number(), null));

        var refused = post(receipt, HERE + "/messages", Map.of("body", "아직 안 됩니다", "number", receipt.number()));

        assertThat(refused).hasStatus(409);
        assertThat(text(refused))
                .contains("그사이 문의가 종결되었습니다")
                .contains("아직 안 됩니다")
                .contains("action=\"/inquiries/follow/reopen\"");
        var opened = post(receipt, HERE + "/reopen", Map.of("body", "아직 안 됩니다", "number", receipt.number()));
        assertThat(opened).hasStatus(303);
        assertThat(page(receipt, location(opened))).contains("문의를 다시 열었습니다").contains("아직 안 됩니다");
    }

    @Test
    void after_the_window_the_words_are_given_back() {
        var receipt = answered();
        as.run("agent2", () -> desk.close(receipt.number(), null));
        clock.forward(Duration.ofDays(31));

        assertThat(page(receipt, HERE)).contains("더 궁금하신 점은 새로 문의해 주십시오").doesNotContain("/reopen\"");
        var late = post(receipt, HERE + "/reopen", Map.of("body", "늦었지만 <적습니다>"));
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("다시 여실 수 있는 기간이 지났습니다").contains("늦었지만 &lt;적습니다&gt;");
    }

    @Test
    void withdrawing_says_what_became_of_it_however_often_it_is_pressed() {
        var receipt = asked();

        var first = post(receipt, HERE + "/withdraw", Map.of("number", receipt.number()));
        assertThat(location(first)).isEqualTo(HERE + "?said=withdrawn");
        assertThat(page(receipt, location(first)))
                .contains("문의를 취소했습니다")
                .contains("고객님이 취소하신 문의입니다.")
                .contains("취소하심");
        assertThat(location(post(receipt, HERE + "/withdraw", Map.of("number", receipt.number()))))
                .isEqualTo(HERE + "?said=withdrawn-before");

        var other = answered();
        as.run("agent2", () -> desk.close(other.number(), null));
        assertThat(location(post(other, HERE + "/withdraw", Map.of()))).isEqualTo(HERE + "?said=over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "reopen", "rating", "withdraw"})
    void a_form_of_another_inquiry_than_the_browser_holds_does_nothing_and_gives_the_words_back(String deed) {
        var one = answered();
        var other = answered();
        as.run("agent2", () -> desk.close(other.number(), null));

        var sent = post(
                other,
                HERE + "/" + deed,
                Map.of("number", one.number(), "body", "하나에 쓴 글", "reason", "하나에 쓴 글", "score", "1"));

        assertThat(sent).hasStatus(409);
        assertThat(text(sent))
                .contains("이 브라우저에서 다른 문의를 여셨습니다")
                .contains("하나에 쓴 글")
                .contains("value=\"" + one.number() + "\"");
        for (var receipt : new Receipt[] {one, other}) {
            var followed = counter.follow(receipt.followSecret());
            assertThat(followed.messages()).hasSize(2);
            assertThat(followed.end().rating()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "reopen", "rating", "withdraw"})
    void a_form_whose_inquiry_the_browser_no_longer_holds_gives_the_words_back(String deed) {
        var page = web.get().uri(HERE).exchange();

        var sent = post(
                page,
                HERE + "/" + deed,
                Map.of("number", "261120-0482", "body", "닫은 뒤에 쓴 글", "reason", "닫은 뒤에 쓴 글", "score", "1"));

        assertThat(sent).hasStatus(404);
        assertThat(text(sent)).contains("문의를 다시 열어 주십시오").contains("닫은 뒤에 쓴 글").contains("value=\"261120-0482\"");
    }

    @ParameterizedTest
    @CsvSource({"messages,403,오래되었거나", "reopen,429,너무 많이", "rating,403,오래되었거나"})
    void what_the_container_refuses_can_be_sent_again(String deed, int status, String said) {
        var answer = web.post()
                .uri("/error")
                .param("number", "261120-0482")
                .param("body", "잃으면 안 되는 글")
                .param("reason", "잃으면 안 되는 글")
                .param("score", "2")
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, HERE + "/" + deed);
                    return request;
                })
                .exchange();

        assertThat(answer).hasStatus(status);
        assertThat(text(answer))
                .contains("잃으면 안 되는 글")
                .contains("action=\"" + HERE + "/" + deed + "\"")
                .contains(said);
    }

    @Test
    void a_machine_that_asks_for_codes_gets_no_letter_sent() {
        var receipt = asked();
        var page = web.get().uri(HERE).exchange();

        var answer = post(
                page,
                HERE + "/code",
                Map.of("number", receipt.number(), "email", "ire.nam@example.com", "website", "http://spam.example"));

        assertThat(answer).hasStatus(200);
        assertThat(text(answer)).contains("확인 번호를 적어 주십시오");
        assertThat(jdbc.sql("select count(*) from mail.letter where key like :key")
                        .param("key", "code:" + receipt.number() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothing_of_the_address_is_shown_but_what_the_page_knows() {
        var receipt = asked();

        assertThat(page(receipt, HERE + "?said=<script>")).doesNotContain("role=\"status\"");
        assertThat(page(receipt, HERE + "?said=state")).doesNotContain("??");
    }

    private Receipt asked() {
        return counter.submit(new NewInquiry(
                "payment",
                "자동결제가 두 번 승인되었습니다",
                "한 건은 취소되는 것이 맞는지 알려 주세요.",
                Language.KO,
                Channel.WEB,
                "남이레",
                "ire.nam@example.com",
                null,
                true));
    }

    private Receipt answered() {
        var receipt = asked();
        as.run(
                "agent2",
                () -> replies.reply(
                        receipt.number(),
                        NewReply.reply("답변입니다", board.one(receipt.number()).lastMessage())));
        clock.forward(Duration.ofSeconds(16));
        return receipt;
    }

    private int ratings(String number) {
        return jdbc.sql("""
                        select count(*) from inquiry.rating r join inquiry.inquiry i on i.id = r.inquiry
                         where i.number = :number
                        """).param("number", number).query(Integer.class).single();
    }

    private String page(Receipt receipt, String path) {
        var answer = web.get().uri(path).cookie(follow(receipt)).exchange();
        assertThat(answer).hasStatus(200);
        assertThat(text(answer)).doesNotContain(" style=");
        return text(answer);
    }

    private MvcTestResult post(Receipt receipt, String path, Map<String, String> form) {
        var page = web.get().uri(HERE).cookie(follow(receipt)).exchange();
        var post = web.post()
                .uri(path)
                .cookie(follow(receipt), cookie(page, "form"))
                .param("_csrf", field(page, "_csrf"));
        form.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult post(MvcTestResult page, String path, Map<String, String> form) {
        var post = web.post().uri(path).cookie(cookie(page, "form")).param("_csrf", field(page, "_csrf"));
        form.forEach(post::param);
        return post.exchange();
    }

    private static Cookie follow(Receipt receipt) {
        return new Cookie("follow", receipt.followSecret());
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static Cookie cookie(MvcTestResult answer, String name) {
        return Objects.requireNonNull(answer.getResponse().getCookie(name), name);
    }

    private static String field(MvcTestResult page, String name) {
        return text(page).replaceAll("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
