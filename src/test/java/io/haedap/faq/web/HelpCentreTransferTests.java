package io.haedap.faq.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.TestHouse;
import io.haedap.attachment.Samples;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.transfer.Exports;
import io.haedap.faq.transfer.HelpCentreChoices;
import io.haedap.faq.transfer.HelpCentreFiles;
import io.haedap.faq.transfer.HelpCentreImport;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Help centres of other programs, in and in again. */
@HaedapTest
class HelpCentreTransferTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private FaqBoard board;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private HelpCentreImport helpCentres;

    @Autowired
    private JsonMapper json;

    private MvcTestResult send(String who, String query, String body) {
        return mvc.post()
                .uri("/api/v1/faqs/import" + query)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private JsonNode report(String query, String body) {
        var result = send("admin", query, body);
        assertThat(result).hasStatusOk();
        return json.readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertCounts(JsonNode report, int created, int updated, int unchanged, int rejected) {
        assertThat(List.of(
                        report.get("created").asInt(),
                        report.get("updated").asInt(),
                        report.get("unchanged").asInt(),
                        report.get("rejected").size()))
                .as(report.toPrettyString())
                .containsExactly(created, updated, unchanged, rejected);
    }

    private FaqDetails called(String title) {
        return as.as("admin", () -> board.page(new FaqFilter(null, null, title), 5, null))
                .items()
                .getFirst();
    }

    private static String body(FaqDetails faq) {
        return faq.content().translations().ko().body();
    }

    private static String noted(JsonNode report, String externalId) {
        return report.get("noted")
                .valueStream()
                .filter(line -> line.get("externalId").asString().equals(externalId))
                .map(line -> line.get("reason").asString())
                .findFirst()
                .orElse("");
    }

    private static String zendesk() {
        return Exports.of(
                "zendesk-categories",
                "zendesk-sections",
                "zendesk-articles",
                "zendesk-articles-2",
                "zendesk-articles-en-us");
    }

    @Test
    void a_help_centre_of_zendesk_comes_in_whole_and_says_nothing_new_the_second_time() {
        TestHouse.ELSEWHERE.at("/receipt.png", "200 OK", Samples.png(30, 20));
        var query = "?publish=true&makeCategories=true";

        var trial = report(query + "&dryRun=true", zendesk());
        assertCounts(trial, 6, 0, 0, 0);
        assertThat(trial.get("pictures").asInt()).isEqualTo(2);
        assertThat(tree.find("deung-geubgwa-hyetaeg")).isEmpty();

        var done = report(query, zendesk());
        assertCounts(done, 6, 0, 0, 0);
        assertThat(done.get("pictures").asInt()).isEqualTo(1);

        var receipt = called("현금영수증은 어디에서 발급받습니까?");
        var slip = called("카드 전표를 다시 받는 방법");
        assertThat(receipt.status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(receipt.content().tags()).containsExactly("영수증", "현금영수증");
        assertThat(body(receipt))
                .contains(
                        "[**주문 내역**]에서",
                        "2. **현금영수증**을 누릅니다.",
                        "![주문 내역의 현금영수증 단추](/files/",
                        "> [!WARNING]\n",
                        "[카드 전표를 다시 받는 방법](/faq/" + slip.id() + ")");
        assertThat(body(slip))
                .contains("[여기](/faq/" + receipt.id() + ")", "articles/99999999)", "[전표 견본](http://169.254.169.254/");
        assertThat(Markdown.html(body(slip))).contains("<td>간편결제 앱</td>");
        assertThat(noted(done, "zendesk:36010002")).contains("169.254.169.254", "내부망", "zendesk:99999999");

        var tier = called("등급은 언제 바뀝니까?");
        assertThat(Objects.requireNonNull(tier.content().translations().en()).title())
                .isEqualTo("When does my tier change?");
        assertThat(body(tier)).doesNotContain("script", "onclick", "alert");
        assertThat(tree.find(tier.content().categorySlug()).orElseThrow().parentSlug())
                .isNotNull();
        assertThat(called("포인트가 사라졌습니다").status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(called("상담사용: 포인트 복구 절차").content().visibility()).isEqualTo(FaqVisibility.STAFF);
        var abroad = called("Paying from abroad");
        assertThat(abroad.content().held()).isEqualTo(Language.KO);
        assertThat(abroad.content().categorySlug()).isEqualTo(receipt.content().categorySlug());
        assertThat(noted(done, "zendesk:36010006")).contains("한국어 글이 없습니다");

        var asked = TestHouse.ELSEWHERE.asked().size();
        var again = report(query, zendesk());
        assertCounts(again, 0, 0, 6, 0);
        assertThat(again.get("pictures").asInt()).isZero();
        assertThat(again.get("places")
                        .valueStream()
                        .noneMatch(place -> place.get("made").asBoolean()))
                .isTrue();
        assertThat(TestHouse.ELSEWHERE.asked()).hasSize(asked);
        assertThat(called("카드 전표를 다시 받는 방법").revision()).isEqualTo(slip.revision());
    }

    @Test
    void a_picture_that_was_missing_comes_with_the_next_import() {
        var article = """
                {"articles": [{"id": 41, "title": "나중에 온 그림", "locale": "ko", "section_id": 1, "draft": false,
                  "body": "<p>글</p><img src='%1$s/late.png' alt='그림'><img src='%1$s/note.png'>"}]}
                """.formatted(Exports.pictures());
        TestHouse.ELSEWHERE.at("/note.png", "200 OK", "<html>no picture".getBytes(StandardCharsets.UTF_8));

        var first = report("?category=service", article);
        assertThat(noted(first, "zendesk:41")).contains("/late.png", "/note.png", "사진 파일");
        assertThat(body(called("나중에 온 그림"))).contains("[그림](" + Exports.pictures() + "/late.png)");

        TestHouse.ELSEWHERE.at("/late.png", "200 OK", Samples.jpeg(20, 20));
        assertCounts(report("?category=service", article), 0, 1, 0, 0);
        assertThat(body(called("나중에 온 그림"))).contains("![그림](/files/", "/late-20x20.jpg)");
    }

    @Test
    void categories_are_chosen_and_remembered() {
        var files = """
                {"sections": [{"id": 501, "name": "아무 데도 없는 이름", "locale": "ko", "category_id": 5}]}
                {"articles": [{"id": 501, "title": "고른 분류의 글", "locale": "ko", "section_id": 501, "body": "<p>글</p>"}]}
                """;

        var nowhere = report("", files);
        assertCounts(nowhere, 0, 0, 0, 1);
        assertThat(nowhere.get("rejected").get(0).get("reason").asString()).contains("아무 데도 없는 이름");

        assertCounts(report("?place=section:501=account", files), 1, 0, 0, 0);
        assertThat(called("고른 분류의 글").content().categorySlug()).isEqualTo("account");

        assertCounts(report("", files.replace("아무 데도 없는 이름", "새 이름")), 0, 0, 1, 0);
        assertThat(send("admin", "?place=section:501=nowhere", files)).hasStatus(422);
        assertThat(send("admin", "?place=section", files)).hasStatus(422);
    }

    @Test
    void nobody_decides_for_categories_that_are_not_theirs() {
        var file = """
                {"sections": [{"id": 521, "name": "남의 분류", "locale": "ko", "category_id": 5}]}
                {"articles": [{"id": 521, "title": "남의 분류의 글", "locale": "ko", "section_id": 521, "body": "<p>글</p>"}]}
                """;
        var choices = new HelpCentreChoices(Map.of("section:521", "account"), false, null, null);

        as.within("admin", Set.of("service"), () -> {
            try (var files = new HelpCentreFiles(json)) {
                files.add(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
                var report = helpCentres.run(files, choices, false, false, Language.KO);
                assertThat(report.done().created()).isZero();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });

        assertCounts(report("?dryRun=true", file), 0, 0, 0, 1);
    }

    @Test
    void more_categories_than_there_may_be_are_refused_before_one_is_made() {
        var sections = IntStream.rangeClosed(1, 400)
                .mapToObj(id -> "{\"id\": 6%1$d, \"name\": \"many %1$d\", \"locale\": \"ko\"}".formatted(id))
                .collect(Collectors.joining(","));
        var articles = IntStream.rangeClosed(1, 400)
                .mapToObj(id ->
                        "{\"id\": 6%1$d, \"title\": \"t\", \"body\": \"x\", \"locale\": \"ko\", \"section_id\": 6%1$d}"
                                .formatted(id))
                .collect(Collectors.joining(","));
        var file = "{\"sections\": [" + sections + "], \"articles\": [" + articles + "]}";

        assertThat(send("admin", "?makeCategories=true&dryRun=true", file))
                .hasStatus(422)
                .bodyText()
                .contains("makeCategories");
        assertThat(send("admin", "?makeCategories=true", file)).hasStatus(422);
        assertThat(tree.find("many-1")).isEmpty();
    }

    @Test
    void categories_in_a_circle_have_nobody_above() {
        var files = """
                {"sections": [{"id": 511, "name": "돌고", "locale": "ko", "parent_section_id": 512},
                  {"id": 512, "name": "도는", "locale": "ko", "parent_section_id": 511}]}
                {"articles": [{"id": 511, "title": "도는 분류의 글", "locale": "ko", "section_id": 511, "body": "<p>글</p>"}]}
                """;

        assertCounts(report("", files), 0, 0, 0, 1);
        assertCounts(report("?makeCategories=true", files), 1, 0, 0, 0);
    }

    @Test
    void who_may_not_make_categories_or_publish_is_refused_before_the_body_is_read() {
        assertThat(send("editor", "?makeCategories=true", "{")).hasStatus(403);
        assertThat(send("agent1", "", "{")).hasStatus(403);
    }

    @Test
    void what_cannot_be_read_is_told() {
        assertThat(send("admin", "", "{\"articles\": ["))
                .hasStatus(422)
                .bodyText()
                .contains("JSON");
        assertThat(send("admin", "", "{\"things\": []}"))
                .hasStatus(422)
                .bodyText()
                .contains("Zendesk");
        assertThat(send("admin", "", Exports.of("phpmyfaq", "zendesk-articles")))
                .hasStatus(422);
        assertThat(send("admin", "", "[[[1, {}]], 5, null]")).hasStatus(422);

        var report = report("?category=service", """
                {"articles": [{"title": "번호 없음", "body": "x", "locale": "ko"},
                  {"id": 61, "title": "", "body": "<p>제목 없음</p>", "locale": "ko"},
                  {"id": 62, "title": "본문 없음", "body": null, "locale": "ko"},
                  {"id": 63, "title": "題", "body": "<p>x</p>", "locale": "ja"},
                  {"id": 64, "title": "맞는 글", "body": "<p>\\u0000글\\u0007</p>", "locale": "ko"}]}
                """);
        assertCounts(report, 1, 0, 0, 4);
        assertThat(report.get("rejected")
                        .valueStream()
                        .map(line -> line.get("line").asInt()))
                .containsExactly(1, 2, 3, 4);
        assertThat(body(called("맞는 글"))).isEqualTo("글");
    }

    @Test
    void translations_that_stand_beside_the_article_come_in_too() {
        var file = """
                {"articles": [{"id": 71, "title": "곁에 번역이 있는 글", "body": "<p>글</p>", "locale": "ko", "draft": false,
                  "translations": [{"locale": "ko", "title": "곁에 번역이 있는 글", "body": "<p>글</p>", "draft": false},
                    {"locale": "en-gb", "title": "Beside it", "body": "<p>text</p>", "draft": true}]}]}
                """;

        assertCounts(report("?category=service&publish=true", file), 1, 0, 0, 0);

        assertThat(called("곁에 번역이 있는 글").content().held()).isEqualTo(Language.EN);
        assertThat(called("곁에 번역이 있는 글").status()).isEqualTo(FaqStatus.PUBLISHED);
    }

    @Test
    void an_export_of_phpmyfaq_comes_in_and_says_nothing_new_the_second_time() {
        var elsewhere = Exports.pictures();
        TestHouse.ELSEWHERE.at("/faq/content/user/images/alarm.png", "200 OK", Samples.png(10, 10));
        var query = "?publish=true&makeCategories=true&home=" + elsewhere + "/faq/";

        var done = report(query, Exports.of("phpmyfaq"));
        assertCounts(done, 2, 0, 0, 1);
        assertThat(done.get("rejected").get(0).get("externalId").asString()).isEqualTo("phpmyfaq:9");

        var app = called("앱은 어디에서 받습니까?");
        var alarm = called("알림을 켜고 싶습니다");
        assertThat(body(app)).contains("**감나루**를", "- 휴대전화", "[알림 켜기](/faq/" + alarm.id() + ")");
        assertThat(body(alarm)).contains("설정 > 알림에서", "```\n설정 > 알림 > 켜기\n```", "![알림 화면](/files/");
        assertThat(Objects.requireNonNull(app.content().translations().en()).body())
                .isEqualTo("Look for **Gamnaru** in your app store.");
        assertThat(app.content().synonyms().ko()).containsExactly("설치", "다운로드", "앱");
        assertThat(tree.find(app.content().categorySlug()).orElseThrow().name().ko())
                .isEqualTo("앱 설치");

        assertCounts(report(query, Exports.of("phpmyfaq")), 0, 0, 2, 1);
    }

    @Test
    void pictures_within_the_text_become_files() {
        var picture = java.util.Base64.getEncoder().encodeToString(Samples.png(5, 5));
        var file = """
                [{"faq": {"id": 81, "language": "ko", "category": "서비스", "question": "글 안의 그림",
                  "answer": "<p>글 <img src='data:image/png;base64,%s' alt='점'><img src='data:image/svg+xml,x' alt='벡터'></p>"}}]
                """.formatted(picture);

        var report = report("?category=service", file);

        assertThat(body(called("글 안의 그림"))).matches("(?s)글 !\\[점]\\(/files/[a-z2-7]{26}/picture-5x5.png\\)벡터");
        assertThat(noted(report, "phpmyfaq:81")).contains("data:");
    }

    @Test
    void a_text_beyond_all_measure_is_left_out_alone() {
        var report = report(
                "?category=service&dryRun=true", """
                {"articles": [{"id": 95, "title": "끝이 없는 글", "locale": "ko", "body": "%s"},
                  {"id": 96, "title": "사진이 큰 글", "locale": "ko", "body": "<p>글</p><img src='data:image/png;base64,%s'>"}]}
                """.formatted("<i>x</i>".repeat(300_000), "AAAA".repeat(600_000)));

        assertCounts(report, 1, 0, 0, 1);
        assertThat(report.get("rejected").get(0).get("reason").asString()).contains("2MB");
    }

    @Test
    void an_article_takes_in_so_many_pictures_and_tells_of_the_rest() {
        var images = IntStream.rangeClosed(1, 103)
                .mapToObj(number -> "<img src='" + Exports.pictures() + "/many-" + number + ".png'>")
                .collect(Collectors.joining());
        var file = """
                {"articles": [{"id": 91, "title": "사진이 많은 글", "locale": "ko", "body": "<p>글</p>%s"}]}
                """.formatted(images);

        var trial = report("?category=service&dryRun=true", file);

        assertThat(trial.get("pictures").asInt()).isEqualTo(100);
        assertThat(noted(trial, "zendesk:91")).contains("100장");
    }
}
