package io.haedap.site;

import static io.haedap.inquiry.question.Forms.after;
import static io.haedap.inquiry.question.Forms.choice;
import static io.haedap.inquiry.question.Forms.code;
import static io.haedap.inquiry.question.Forms.optional;
import static io.haedap.inquiry.question.Forms.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.inquiry.question.CategoryForm;
import io.haedap.inquiry.question.Forms;
import io.haedap.inquiry.question.IdentityRule;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class InquiryQuestionsTests {

    private static final String NEW = "/inquiries/new";

    @Autowired
    MockMvcTester web;

    @Autowired
    QuestionDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void nothing_is_asked() {
        as.run("admin", () -> {
            Forms.askNothing(desk, "payment");
            Forms.askNothing(desk, "service");
        });
    }

    @Test
    void a_category_that_asks_nothing_shows_nothing_and_refuses_what_it_did_not_ask() {
        var page = web.get().uri(NEW + "?category=account").exchange();
        assertThat(text(page)).doesNotContain("field.").doesNotContain("asks-show");

        var form = filled();
        form.put("field.order", "1");
        var refused = send(page, form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("추가로 적는 항목이 없습니다").contains("화면이 멈춰 다시 눌렀습니다.");
    }

    @Test
    void its_questions_stand_in_the_form_once_it_is_chosen() {
        ask(
                "payment",
                code("order", "AA-99999999"),
                required("paid", QuestionKind.YES_NO),
                after(choice("how", QuestionKind.CHOICES, "card", "bank"), "paid", "yes"),
                optional("day", QuestionKind.DATE));

        assertThat(text(web.get().uri(NEW).exchange())).contains("asks-show").doesNotContain("field.order");
        var korean = text(web.get().uri(NEW + "?category=payment").exchange());
        assertThat(korean)
                .contains("name=\"field.order\"", "주문 번호", "type=\"radio\" name=\"field.paid\" value=\"yes\"")
                .contains("data-if=\"field.paid\" data-is=\"yes\"")
                .contains("‘paid?’에 ‘예’(으)로 답하신 경우에만", "type=\"checkbox\" name=\"field.how\"", "type=\"date\"");
        assertThat(text(web.get().uri("/en" + NEW + "?category=payment").exchange()))
                .contains("Order number", "Choice card", "Only if you answered ‘Yes’ to ‘paid in English?’");
    }

    @Test
    void faults_stand_beside_their_fields_and_what_was_typed_comes_back() {
        ask("payment", code("order", "AA-99999999"), required("amount", QuestionKind.AMOUNT));
        var form = filled();
        form.put("field.order", "<b>12</b>");

        var refused = send(form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("id=\"field.order-e\"", "href=\"#field.order\"", "AA-99999999 형식")
                .contains("value=\"&lt;b&gt;12&lt;/b&gt;\"", "id=\"field.amount-e\"");
        form.put("field.order", "KR-20261123");
        form.put("field.amount", "12,000원");
        assertThat(send(form)).hasStatus(303);
        assertThat(given()).containsExactlyInAnyOrder("KR-20261123", "12000");
    }

    @Test
    void faults_are_told_in_the_order_of_the_page_and_a_choice_asks_to_be_made() {
        ask("payment", required("paid", QuestionKind.YES_NO));
        var form = filled();
        List.of("body", "name", "consent").forEach(form::remove);

        var refused = text(send(form));

        assertThat(refused).contains("선택해 주십시오");
        assertThat(Pattern.compile("<li><a href=\"#([^\"]+)\"")
                        .matcher(refused.substring(refused.indexOf("id=\"errors\"")))
                        .results()
                        .map(error -> error.group(1))
                        .limit(4))
                .containsExactly("body", "field.paid", "name", "consent");
    }

    @Test
    void the_page_of_the_inquiry_shows_what_was_answered_and_masks_what_is_personal() {
        ask(
                "payment",
                code("order", "AA-99999999"),
                required("amount", QuestionKind.AMOUNT),
                required("paid", QuestionKind.YES_NO),
                choice("how", QuestionKind.CHOICE, "card", "bank"),
                optional("more", QuestionKind.LONG_TEXT));
        var form = filled();
        form.put("field.order", "KR-20261123");
        form.put("field.amount", "12,000원");
        form.put("field.paid", "yes");
        form.put("field.how", "bank");
        form.put("field.more", "<b>굵게</b>\n둘째 줄");
        var sent = send(form);
        var follow = Objects.requireNonNull(sent.getResponse().getCookie("follow"));
        ask("payment", required("other", QuestionKind.TEXT));

        var page = text(web.get().uri("/inquiries/follow").cookie(follow).exchange());

        assertThat(page)
                .contains("적어 주신 내용", "주문 번호", "KR•••••••23", "12,000", "<dd>예</dd>", "보기 bank")
                .contains("&lt;b&gt;굵게&lt;/b&gt;\n둘째 줄")
                .doesNotContain("KR-20261123", "other?");
        assertThat(text(web.get().uri("/en/inquiries/follow").cookie(follow).exchange()))
                .contains("What you told us", "Order number", "<dd>Yes</dd>", "Choice bank");
        var without = filled();
        without.put("category", "account");
        var plain = Objects.requireNonNull(send(without).getResponse().getCookie("follow"));
        assertThat(text(web.get().uri("/inquiries/follow").cookie(plain).exchange()))
                .doesNotContain("적어 주신 내용");
    }

    @Test
    void another_category_shows_its_questions_before_anything_is_sent() {
        ask("payment", required("order", QuestionKind.TEXT));
        ask("service", required("device", QuestionKind.TEXT));
        long before = count();
        var form = filled();
        form.put("asks", "service");
        form.put("field.device", "오래된 전화");

        var shown = send(form);

        assertThat(shown).hasStatus(422);
        assertThat(text(shown))
                .contains("name=\"field.order\"", "여쭙는 내용이 달라졌습니다")
                .contains("name=\"kept.device\" value=\"오래된 전화\"")
                .doesNotContain("name=\"field.device\"");
        assertThat(count()).isEqualTo(before);
        form.put("asks", "payment");
        form.remove("field.device");
        form.put("kept.device", "오래된 전화");
        form.put("field.order", "HD-1");
        assertThat(send(form)).hasStatus(303);
        form.put("category", "service");
        assertThat(text(send(form))).contains("name=\"field.device\"").contains("value=\"오래된 전화\"");
    }

    @Test
    void what_was_asked_for_another_category_goes_nowhere_where_nothing_is_asked() {
        ask("service", required("device", QuestionKind.TEXT));
        var form = filled();
        form.put("asks", "service");
        form.put("field.device", "오래된 전화");

        assertThat(send(form)).hasStatus(303);
        assertThat(given()).isEmpty();
    }

    @Test
    void a_question_that_was_dropped_meanwhile_loses_no_word() {
        ask("payment", optional("order", QuestionKind.TEXT), optional("more", QuestionKind.TEXT));
        var form = filled();
        form.put("asks", "payment");
        form.put("field.order", "HD-1");
        ask("payment", optional("more", QuestionKind.TEXT));

        var refused = send(form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("‘order?’은(는) 이제 묻지 않는 항목입니다. 적으신 ‘HD-1’")
                .doesNotContain("name=\"field.order\"");
    }

    @Test
    void a_script_with_a_thousand_fields_is_refused_with_few_words() {
        ask("payment", optional("order", QuestionKind.TEXT));
        var form = filled();
        for (int i = 0; i < 1_000; i++) {
            form.put("field.x" + i, "y".repeat(50));
        }

        var refused = send(form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused).split("이 분류에서 묻지 않는 항목입니다", -1)).hasSizeLessThan(30);
    }

    @Test
    void advice_stands_before_the_form_and_never_keeps_from_writing() {
        as.run("admin", () -> {
            var form = desk.one("payment");
            desk.change(new CategoryForm(
                    "payment",
                    IdentityRule.NEEDED,
                    new LocalText("환불은 **7일 안**에만 <script>alert(1)</script>", "Within **7 days** only"),
                    List.of(),
                    form.version()));
        });

        var page = text(web.get().uri(NEW + "?category=payment").exchange());

        assertThat(page)
                .contains("<strong>7일 안</strong>", "그래도 문의하기", "본인 확인을 부탁드립니다")
                .doesNotContain("<script>alert");
        assertThat(text(web.get().uri("/en" + NEW + "?category=payment").exchange()))
                .contains("<strong>7 days</strong>");
        assertThat(send(filled())).hasStatus(303);
    }

    @Test
    void the_script_is_served_under_its_hash_alone() {
        var address = text(web.get().uri(NEW).exchange()).replaceAll("(?s).*src=\"(/assets/asks\\.[^\"]+)\".*", "$1");

        assertThat(web.get().uri(address).exchange()).hasStatusOk();
        assertThat(web.get().uri("/assets/asks.unknown.js").exchange()).hasStatus(404);
    }

    private void ask(String category, Question... questions) {
        as.run("admin", () -> Forms.ask(desk, category, questions));
    }

    private List<String> given() {
        return jdbc.sql("""
                        select unnest(given) from inquiry.answer where inquiry = (select max(id) from inquiry.inquiry)
                        """).query(String.class).list();
    }

    private long count() {
        return jdbc.sql("select count(*) from inquiry.inquiry")
                .query(Long.class)
                .single();
    }

    private static Map<String, String> filled() {
        var form = new LinkedHashMap<String, String>();
        form.put("category", "payment");
        form.put("subject", "같은 금액이 두 번 승인되었습니다");
        form.put("body", "화면이 멈춰 다시 눌렀습니다.");
        form.put("name", "홍길동");
        form.put("email", "gildong@mail.example");
        form.put("consent", "true");
        return form;
    }

    private MvcTestResult send(Map<String, String> form) {
        return send(web.get().uri(NEW).exchange(), form);
    }

    private MvcTestResult send(MvcTestResult page, Map<String, String> form) {
        Cookie cookie = Objects.requireNonNull(page.getResponse().getCookie("form"));
        var post = web.post().uri(NEW).cookie(cookie).param("_csrf", field(page, "_csrf"));
        form.forEach(post::param);
        return post.exchange();
    }

    private static String field(MvcTestResult page, String name) {
        return text(page).replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
