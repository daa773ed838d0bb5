package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.response.Gathered;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkOrigin;
import io.haedap.response.Outages;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asking while an outage is on: it stands first, counts who has it too, and takes the inquiry along. */
@HaedapTest
class InquiryOutageTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private As as;

    @Autowired
    private Outages outages;

    private String outage = "";

    @BeforeEach
    void open() {
        outages.clear();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void it_stands_before_everything_that_is_asked() {
        var page = text(web.get().uri("/inquiries/new").exchange());

        assertThat(page.indexOf("자동결제 승인이 늦어지고 있습니다")).isPositive().isLessThan(page.indexOf("무엇에 관한 문의입니까"));
        assertThat(page)
                .contains("원인을 찾고 있습니다.")
                .contains("/status/incidents/" + outage)
                .contains("/subscriptions?incident=" + outage)
                .contains("name=\"metoo\" value=\"" + outage + "\"")
                .contains("그래도 문의하기");
        var english = text(web.get().uri("/en/inquiries/new").exchange());
        assertThat(english).contains("I have it too").contains("/en/subscriptions?incident=" + outage);

        assertThat(text(web.get().uri("/status/incidents/" + outage).exchange()))
                .contains("/inquiries/new?incident=" + outage);

        outages.resolve(outage);
        assertThat(text(web.get().uri("/inquiries/new").exchange())).doesNotContain("저도 겪고 있어요");
    }

    @Test
    void who_has_it_too_counts_once_and_loses_no_word() {
        var form = filled();
        form.put("metoo", outage);

        var said = send(form);
        send(form);

        assertThat(said).hasStatus(200);
        assertThat(text(said))
                .contains("알려 주셔서 고맙습니다")
                .contains("한 시간째 승인 대기입니다")
                .contains("value=\"홍길동\"")
                .doesNotContain("name=\"metoo\" value=\"" + outage);
        assertThat(gathered().meToo()).isOne();
        assertThat(gathered().inquiries()).isZero();
    }

    @Test
    void an_outage_that_nobody_knows_is_over_and_loses_no_word() {
        for (var hostile : new String[] {"000000000000", "", "../../", "'><script>"}) {
            var form = filled();
            form.put("metoo", hostile);

            var said = send(form);

            assertThat(said).hasStatus(200);
            assertThat(text(said))
                    .contains("이제 진행 중이 아닙니다")
                    .contains("한 시간째 승인 대기입니다")
                    .doesNotContain("<script>");
        }
        outages.resolve(outage);
        var form = filled();
        form.put("metoo", outage);
        assertThat(text(send(form))).contains("그 장애는 해결되었습니다").contains("한 시간째 승인 대기입니다");
        assertThat(gathered().meToo()).isZero();
    }

    @Test
    void a_foreign_page_counts_nothing() {
        assertThat(web.post()
                        .uri("/inquiries/new")
                        .param("metoo", outage)
                        .header("Origin", "https://elsewhere.example")
                        .exchange())
                .hasStatus(403);
        assertThat(gathered().meToo()).isZero();
    }

    @Test
    void an_inquiry_goes_along_with_the_outage_it_is_about() {
        var form = filled();
        form.put("incident", outage);

        var sent = send(form);
        assertThat(sent).hasStatus(303);
        assertThat(text(web.get()
                        .uri(String.valueOf(sent.getResponse().getHeader("Location")))
                        .cookie(sent.getResponse().getCookie("follow"))
                        .exchange()))
                .contains("함께 알려 주신 장애")
                .contains("/status/incidents/" + outage);

        assertThat(as.as("lead", () -> board.page(outage, 50, null)).items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.inquiry().subject()).isEqualTo("한 시간째 승인 대기입니다");
                    assertThat(one.link().origin()).isEqualTo(LinkOrigin.CUSTOMER);
                });
        for (var other :
                new String[] {"none", "none:" + outage, "none:000000000000", "none:x", "", "000000000000", "' or 1=1"
                }) {
            form.put("incident", other);
            assertThat(send(form)).hasStatus(303);
        }
        assertThat(gathered().inquiries()).isOne();
    }

    @Test
    void what_touches_the_outage_is_chosen_already_and_what_was_chosen_stays() {
        assertThat(text(web.get().uri("/inquiries/new?category=payment").exchange()))
                .containsPattern("value=\"" + outage + "\" checked");
        assertThat(text(web.get().uri("/inquiries/new?category=account").exchange()))
                .doesNotContainPattern("value=\"" + outage + "\" checked");
        assertThat(text(web.get()
                        .uri("/inquiries/new?category=account&incident=" + outage)
                        .exchange()))
                .containsPattern("value=\"" + outage + "\" checked");

        var about = filled();
        about.put("subject", "환불이 두 주째 들어오지 않습니다");
        about.remove("consent");
        assertThat(text(send(about))).doesNotContainPattern("value=\"" + outage + "\" checked");

        var form = filled();
        form.put("incident", "none:" + outage);
        form.remove("consent");
        assertThat(text(send(form)))
                .containsPattern("value=\"none:" + outage + "\" checked")
                .doesNotContainPattern("value=\"" + outage + "\" checked");
    }

    private Gathered gathered() {
        return as.as("lead", () -> board.gathered(outage));
    }

    private static Map<String, String> filled() {
        var form = new LinkedHashMap<String, String>();
        form.put("category", "payment");
        form.put("subject", "한 시간째 승인 대기입니다");
        form.put("body", "기다리면 되는지 알려 주세요.");
        form.put("name", "홍길동");
        form.put("email", "gildong@example.com");
        form.put("consent", "true");
        return form;
    }

    private MvcTestResult send(Map<String, String> form) {
        var page = web.get().uri("/inquiries/new").exchange();
        var token = TOKEN.matcher(text(page));
        assertThat(token.find()).isTrue();
        var cookie = Objects.requireNonNull(page.getResponse().getCookie("form"));
        var request = web.post()
                .uri("/inquiries/new")
                .cookie(new Cookie(cookie.getName(), cookie.getValue()))
                .param("_csrf", token.group(1));
        form.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
