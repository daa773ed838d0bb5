package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.hours.Allowance;
import io.haedap.inquiry.promise.NewPolicy;
import io.haedap.inquiry.promise.PolicyDesk;
import io.haedap.people.As;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class InquiryPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private As as;

    @Test
    void an_inquiry_is_sent_and_its_receipt_names_number_and_date() {
        var sent = send("/inquiries/new", filled());

        assertThat(sent).hasStatus(303);
        var follow = cookie(sent, "follow");
        assertThat(follow.isHttpOnly()).isTrue();
        var receipt = web.get().uri(location(sent)).cookie(follow).exchange();
        assertThat(receipt).hasStatus(200);
        assertThat(text(receipt)).containsPattern("\\d{6}-\\d{4}").contains("같은 금액이 두 번 승인되었습니다");
        assertThat(text(receipt)).contains("영업일 기준 3일째 오후 6시까지").doesNotContain("??");
        assertThat(receipt.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void the_form_says_until_when_an_answer_comes_by_what_the_category_is_promised() {
        assertThat(text(web.get().uri("/inquiries/new").exchange()))
                .contains("답변 기한은 분류에 따라 다릅니다")
                .doesNotContain("영업일 기준 3일");
        assertThat(text(web.get().uri("/inquiries/new?category=nowhere").exchange()))
                .contains("답변 기한은 분류에 따라 다릅니다");
        assertThat(text(web.get().uri("/inquiries/new?category=account").exchange()))
                .contains("지금 보내시면", "영업일 기준 3일째");
        var days = new NewPolicy.Length(Allowance.Unit.WORKING_DAYS, 5);
        var added = as.as(
                "admin",
                () -> policies.add(
                        new NewPolicy("서비스 문의", null, "service", null, "phone", days, days, List.of(), null, false)));
        try {
            assertThat(text(web.get().uri("/inquiries/new?category=service").exchange()))
                    .contains("지금 보내시면", "영업일 기준 5일째");
            assertThat(text(web.get().uri("/en/inquiries/new?category=service").exchange()))
                    .contains("Sent now, it is answered by", "working day 5");
        } finally {
            as.run("admin", () -> policies.delete(added.id(), added.version()));
        }
    }

    @Test
    void whoever_asks_for_another_number_is_not_shown_the_one_they_follow() {
        var sent = send("/inquiries/new", filled());
        var follow = cookie(sent, "follow");

        var other = web.get()
                .uri("/inquiries/follow")
                .queryParam("number", "990101 0001")
                .cookie(follow)
                .exchange();

        assertThat(text(other)).contains("value=\"990101-0001\"").doesNotContain("같은 금액이 두 번 승인되었습니다");
        assertThat(text(web.get().uri("/inquiries/follow").cookie(follow).exchange()))
                .contains("같은 금액이 두 번 승인되었습니다");
    }

    @Test
    void the_form_speaks_english() {
        var sent = send("/en/inquiries/new", filled());

        assertThat(sent).hasStatus(303);
        assertThat(location(sent)).startsWith("/en/inquiries/receipt");
        assertThat(text(web.get().uri("/en/inquiries/new").exchange())).contains("<html lang=\"en\"");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
        var form = filled();
        form.put("email", "gildong@");
        form.remove("consent");
        form.put("body", "첫 줄\n<b>둘째</b> \"줄\"");

        var refused = send("/inquiries/new", form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("<title>오류 2건")
                .contains("role=\"alert\"")
                .contains("href=\"#email\"")
                .contains("href=\"#consent\"")
                .contains("aria-describedby=\"email-e email-h\"")
                .contains("value=\"gildong@\"")
                .contains("첫 줄\n&lt;b&gt;둘째&lt;/b&gt; &quot;줄&quot;")
                .contains("홍길동");
    }

    @Test
    void an_empty_form_names_everything_that_is_missing() {
        var refused = send("/inquiries/new", new LinkedHashMap<>());

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("href=\"#category\"")
                .contains("href=\"#subject\"")
                .contains("href=\"#body\"")
                .contains("href=\"#name\"")
                .contains("href=\"#email\"");
    }

    @Test
    void the_same_form_counts_once() {
        var page = web.get().uri("/inquiries/new").exchange();
        var form = filled();
        form.put("once", field(page, "once"));

        var first = send(page, "/inquiries/new", form);
        var second = send(page, "/inquiries/new", form);

        assertThat(first).hasStatus(303);
        assertThat(second).hasStatus(303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(second.getResponse().getCookie("follow")).isNull();
    }

    @Test
    void looking_for_similar_questions_keeps_the_text_and_sends_nothing() {
        var form = filled();
        form.put("look", "true");

        var answer = send("/inquiries/new", form);

        assertThat(answer).hasStatus(200);
        assertThat(text(answer)).contains("같은 금액이 두 번 승인되었습니다");
    }

    @Test
    void a_form_that_a_machine_seems_to_have_filled_in_has_to_be_sent_once_more() {
        var form = filled();
        form.put("website", "https://spam.example");
        var page = web.get().uri("/inquiries/new").exchange();

        var asked = send(page, "/inquiries/new", form);

        assertThat(asked).hasStatus(422);
        assertThat(text(asked))
                .contains("사람이 보내신 것인지")
                .contains("같은 금액이 두 번 승인되었습니다")
                .contains("gildong@mail.example")
                .doesNotContain("name=\"website\"");
        form.remove("website");
        form.put("once", field(asked, "once"));
        assertThat(send(page, "/inquiries/new", form)).hasStatus(303);
    }

    @Test
    void links_that_are_sent_sooner_than_anybody_types_are_asked_about_and_nothing_else_is() {
        var page = web.get().uri("/inquiries/new").exchange();
        var form = filled();
        form.put("made", field(page, "made"));
        assertThat(send(page, "/inquiries/new", form)).as("fast, without links").hasStatus(303);

        form.put("body", "http://one.example 와 http://two.example 을 보십시오");
        assertThat(send(page, "/inquiries/new", form)).hasStatus(422);
        form.remove("made");
        assertThat(send(page, "/inquiries/new", form)).as("not by a browser").hasStatus(303);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(web.post().uri("/inquiries/new").param("subject", "x").exchange())
                .hasStatus(403);
    }

    @Test
    void the_customer_reads_and_writes_on_by_the_link_from_the_mail() {
        var follow = cookie(send("/inquiries/new", filled()), "follow");

        var link = web.get().uri("/inquiries/follow/" + follow.getValue()).exchange();
        assertThat(link).hasStatus(200);
        assertThat(text(link)).doesNotContain("같은 금액이");
        var opened = send(link, "/inquiries/follow", Map.of("secret", follow.getValue()));
        assertThat(opened).hasStatus(303);

        var page = web.get().uri("/inquiries/follow").cookie(follow).exchange();
        assertThat(text(page)).contains("같은 금액이 두 번 승인되었습니다").contains("noindex");
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        var written = web.post()
                .uri("/inquiries/follow/messages")
                .cookie(follow, cookie(page, "form"))
                .param("_csrf", field(page, "_csrf"))
                .param("body", "덧붙입니다 <i>")
                .exchange();
        assertThat(written).hasStatus(303);
        assertThat(text(web.get().uri("/inquiries/follow").cookie(follow).exchange()))
                .contains("덧붙입니다 &lt;i&gt;");
    }

    @Test
    void a_wrong_code_and_a_foreign_secret_show_nothing() {
        var page = web.get().uri("/inquiries/follow").exchange();

        var asked =
                send(page, "/inquiries/follow/code", Map.of("number", "261120-0482", "email", "nobody@mail.example"));
        assertThat(asked).hasStatus(200);
        var wrong = send(page, "/inquiries/follow/open", Map.of("number", "261120-0482", "code", "123456"));
        assertThat(wrong).hasStatus(422);
        assertThat(send(page, "/inquiries/follow", Map.of("secret", "A".repeat(43))))
                .hasStatus(404);
        assertThat(web.get()
                        .uri("/inquiries/follow")
                        .cookie(new Cookie("follow", "unknown"))
                        .exchange())
                .hasStatus(200);
    }

    private static Map<String, String> filled() {
        var form = new LinkedHashMap<String, String>();
        form.put("category", "payment");
        form.put("subject", "같은 금액이 두 번 승인되었습니다");
        form.put("body", "화면이 멈춰 다시 눌렀습니다.");
        form.put("name", "홍길동");
        form.put("email", "gildong@mail.example");
        form.put("phone", "010-0000-0000");
        form.put("consent", "true");
        return form;
    }

    private MvcTestResult send(String path, Map<String, String> form) {
        return send(web.get().uri(path).exchange(), path, form);
    }

    private MvcTestResult send(MvcTestResult page, String path, Map<String, String> form) {
        var post = web.post().uri(path).cookie(cookie(page, "form")).param("_csrf", field(page, "_csrf"));
        form.forEach(post::param);
        return post.exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static Cookie cookie(MvcTestResult answer, String name) {
        return java.util.Objects.requireNonNull(answer.getResponse().getCookie(name), name);
    }

    private static String field(MvcTestResult page, String name) {
        return text(page).replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
