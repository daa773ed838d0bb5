package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class SearchPagesTests {

    private static final int ENTRIES = 45;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SearchIndex search;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void put() {
        put(
                SearchDocument.FAQ,
                IntStream.rangeClosed(1, ENTRIES)
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> "faq-" + i,
                                i -> document(
                                        SearchDocument.FAQ,
                                        "faq-" + i,
                                        "물푸레나무 화분 " + i,
                                        i % 3 == 0 ? "account" : "payment"))));
        put(SearchDocument.NOTICE, Map.of("leaf", document(SearchDocument.NOTICE, "leaf", "물푸레나무 배송 안내", null)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> search.find("물푸레나무", Set.of("faq", "notice"), Language.KO, 1)
                                .total()
                        == ENTRIES + 1);
    }

    @AfterEach
    void remove() {
        transactions.executeWithoutResult(_ -> {
            search.putAll(
                    SearchDocument.FAQ,
                    IntStream.rangeClosed(1, ENTRIES)
                            .boxed()
                            .collect(Collectors.toMap(i -> "faq-" + i, _ -> List.of())));
            search.remove(SearchDocument.NOTICE, "leaf");
        });
    }

    private void put(String type, Map<String, SearchDocument> documents) {
        transactions.executeWithoutResult(_ -> search.putAll(
                type, documents.values().stream().collect(Collectors.toMap(SearchDocument::id, List::of))));
    }

    private static SearchDocument document(
            String type, String id, String title, @org.jspecify.annotations.Nullable String category) {
        return new SearchDocument(
                type, id, Language.KO, null, title, "물푸레나무를 키웁니다.", List.of(), category, "/faq/" + id);
    }

    private MvcTestResult get(String path, String... parameters) {
        var request = web.get().uri(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static long hits(MvcTestResult answer) {
        return text(answer).split("<li><h2>", -1).length - 1;
    }

    private JsonNode suggested(String... parameters) {
        return json.readTree(text(get("/search/suggest", parameters)));
    }

    @Test
    void results_are_counted_by_kind_and_category_and_turned_by_pages() {
        var first = get("/search", "q", "물푸레나무");

        assertThat(text(first))
                .contains("46건")
                .contains("type=notice")
                .contains("<span>45</span>")
                .contains("<span>1</span>")
                .contains("<span>30</span>")
                .contains("<span>15</span>")
                .contains("page=2")
                .contains("3쪽 가운데 1쪽");
        assertThat(hits(first)).isEqualTo(20);
        assertThat(hits(get("/search", "q", "물푸레나무", "page", "3"))).isEqualTo(6);
    }

    @Test
    void a_narrowing_stays_on_the_next_page_and_can_be_taken_away() {
        var answer = get("/search", "q", "물푸레나무", "c", "payment", "type", "faq");

        assertThat(text(answer)).contains("30건").contains("type=faq&amp;c=payment&amp;page=2");
        assertThat(text(answer)).contains("&amp;c=payment\"").contains("&amp;type=faq\"");
        assertThat(hits(get("/search", "q", "물푸레나무", "c", "payment", "type", "faq", "page", "2")))
                .isEqualTo(10);
    }

    @Test
    void what_a_narrowing_leaves_nothing_of_can_be_widened() {
        var answer = get("/search", "q", "물푸레나무", "c", "payment", "type", "notice");

        assertThat(text(answer)).contains("이 조건에 맞는 글이 없습니다").contains("type=faq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "10", "99", "99999999999"})
    void a_page_behind_the_last_one_is_the_last_one_and_says_so(String page) {
        var answer = get("/search", "q", "물푸레나무", "page", page);

        assertThat(text(answer))
                .contains("마지막 쪽을 보여 드립니다")
                .contains("46건")
                .contains("3쪽 가운데 3쪽")
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(hits(answer)).isEqualTo(6);
        assertThat(text(get("/search", "q", "물푸레나무", "page", "3"))).doesNotContain("마지막 쪽을");
        assertThat(text(get("/en/search", "q", "물푸레나무", "page", page))).contains("Pages in Korean");
    }

    @Test
    void what_was_looked_for_is_marked_in_titles_too() {
        put(SearchDocument.NOTICE, Map.of("leaf", document(SearchDocument.NOTICE, "leaf", "<b>물푸레나무</b> & 화분", null)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        text(get("/search", "q", "물푸레나무", "type", "notice")).contains("&amp; 화분"));

        assertThat(text(get("/search", "q", "물푸레나무를", "type", "notice")))
                .contains("&lt;b&gt;<mark>물푸레나무</mark>&lt;/b&gt; &amp; 화분</a>");
        assertThat(text(get("/search", "q", "믈프레나무", "type", "faq"))).contains("<mark>물푸레나무</mark> 화분");
    }

    @Test
    void kinds_outside_a_category_are_counted_and_lead_out_of_it() {
        var answer = text(get("/search", "q", "물푸레나무", "c", "payment"));

        assertThat(answer)
                .contains("30건")
                .containsPattern("&amp;type=notice\"[^>]*>공지사항 <span>1</span>")
                .containsPattern("&amp;type=faq&amp;c=payment\"[^>]*>자주 묻는 질문 <span>30</span>")
                .containsPattern("/search\\?q=[^&\"]*\"[^>]*>모두 <span>46</span>")
                .containsPattern("&amp;c=account\"[^>]*> *[^<]* <span>15</span>");
        assertThat(text(get("/search", "q", "물푸레나무", "type", "faq", "c", "payment")))
                .containsPattern("&amp;type=faq\"[^>]*>모두 <span>45</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"261120-0482", "2611200482", "접수번호 261120 0482", "no. ２６１１２０－０４８２", "[261120-0482]"})
    void the_number_of_an_inquiry_leads_to_following_it_whether_there_is_one_or_not(String typed) {
        assertThat(text(get("/search", "q", typed)))
                .contains("href=\"/inquiries/follow?number=261120-0482\"")
                .contains("접수 번호를 적어 주셨습니다")
                .doesNotContain("맞는 글이 없습니다");
        assertThat(text(get("/en/search", "q", typed)))
                .contains("href=\"/en/inquiries/follow?number=261120-0482\"")
                .contains("You typed the number of an inquiry");
        assertThat(text(get("/inquiries/follow", "number", typed))).contains("value=\"261120-0482\"");
    }

    @Test
    void an_english_question_finds_what_english_texts_answer_and_the_other_way_round() {
        var english = new SearchDocument(
                SearchDocument.NOTICE,
                "leaf",
                Language.EN,
                null,
                "Ashwood flowerpots delivered",
                "We deliver ashwood flowerpots on Mondays.",
                List.of(),
                null,
                "/notices/7-ashwood");
        transactions.executeWithoutResult(_ -> search.put(
                SearchDocument.NOTICE,
                "leaf",
                List.of(document(SearchDocument.NOTICE, "leaf", "물푸레나무 배송 안내", null), english)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        search.find("ashwood", Set.of("notice"), Language.EN, 1).total() == 1);

        assertThat(text(get("/search", "q", "ashwood flowerpots")))
                .contains("맞는 한국어 글이 없습니다")
                .contains("영어로 된 글")
                .contains("href=\"/en/notices/7-ashwood\"")
                .contains("lang=\"en\"><mark>Ashwood</mark> <mark>flowerpots</mark>");
        assertThat(text(get("/en/search", "q", "물푸레나무 화분")))
                .contains("Pages in Korean")
                .contains("href=\"/faq/faq-")
                .contains("lang=\"ko\"><mark>물푸레나무</mark>");
        assertThat(text(get("/search", "q", "물푸레나무"))).doesNotContain("영어로 된 글");
        assertThat(text(get("/search", "q", "zzzz qqqq"))).doesNotContain("영어로 된 글");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "11", "99999999999", "x", "", "2;drop", "\u0661"})
    void a_strange_page_is_one_that_there_is(String page) {
        assertThat(get("/search", "q", "물푸레나무", "page", page)).hasStatus(200);
        assertThat(get("/search", "q", "물푸레나무", "page", page, "type", "x", "c", "no<such>"))
                .hasStatus(200);
    }

    @Test
    void a_misspelt_word_is_corrected_and_can_be_looked_for_as_typed() {
        var corrected = get("/search", "q", "믈프레나무");

        assertThat(text(corrected))
                .contains("‘물푸레나무’\u2060로 찾은 결과입니다")
                .contains("exact=true")
                .contains("‘믈프레나무’ 그대로 찾기");
        assertThat(text(get("/search", "q", "믈프레나무", "exact", "true"))).doesNotContain("로 찾은 결과입니다");
    }

    @ParameterizedTest
    @CsvSource({"물푸레나무", "물푸레나무를", "물푸레나", "나무 물푸레"})
    void what_finds_an_answer_is_not_corrected(String typed) {
        assertThat(search.find(typed, Set.of("faq"), Language.KO, 5).correctedQuery())
                .isNull();
    }

    @Test
    void what_nobody_wrote_is_not_found() {
        assertThat(text(get("/search", "q", "qqqqwwww"))).contains("맞는 글이 없습니다");
    }

    @Test
    void titles_are_suggested_with_their_addresses() {
        var answer = suggested("q", "물푸레나무 배");

        assertThat(answer.get(0).asString()).isEqualTo("물푸레나무 배");
        assertThat(answer.get(1).get(0).asString()).isEqualTo("물푸레나무 배송 안내");
        assertThat(answer.get(3).get(0).asString()).isEqualTo("/faq/leaf");
    }

    @Test
    void whoever_is_about_to_ask_gets_entries_alone() {
        var answer = suggested("q", "물푸레나무 화분을", "type", "faq");

        assertThat(answer.get(1).size()).isBetween(1, 5);
        assertThat(answer.get(1).values())
                .extracting(JsonNode::asString)
                .doesNotContain("물푸레나무 배송 안내")
                .anyMatch(title -> title.startsWith("물푸레나무 화분"));
    }

    @Test
    void what_fits_nothing_gets_no_entries_to_look_at() {
        assertThat(suggested("q", "자전거 바퀴에 물푸레 껍질을 감습니다 어떻게 합니까", "type", "faq").get(1))
                .isEmpty();
        assertThat(text(get("/inquiries/new", "subject", "자전거 바퀴가 휘었는데 어디서 고칩니까")))
                .contains("꼭 맞는 질문을 찾지 못했습니다")
                .doesNotContain("물푸레나무 화분");
        assertThat(text(get("/en/inquiries/new", "subject", "Where do I mend a wheel")))
                .contains("We found no question that fits");
        assertThat(text(get("/inquiries/new", "subject", "물푸레나무 화분")))
                .contains("이 글이 답일 수 있습니다")
                .contains("href=\"/faq/faq-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "<script>", "*", "\\", "'", "ㅋㅋㅋㅋ"})
    void hostile_beginnings_are_answered(String typed) {
        for (var times : List.of(1, 4_000)) {
            assertThat(get("/search/suggest", "q", typed.repeat(times))
                            .getResponse()
                            .getStatus())
                    .isIn(200, 400);
            assertThat(get("/search/suggest", "q", typed.repeat(times), "type", "faq")
                            .getResponse()
                            .getStatus())
                    .isIn(200, 400);
        }
    }

    @Test
    void the_script_is_served_under_its_hash_alone_and_every_page_works_without_it() {
        var page = text(get("/search"));
        var script = page.replaceAll("(?s).*<script defer src=\"([^\"]+)\".*", "$1");

        var answer = get(script);

        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getContentType()).startsWith("text/javascript");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("immutable");
        assertThat(text(answer)).doesNotContain("/*");
        assertThat(get("/assets/suggest.0000.js")).hasStatus(404);
        assertThat(page).contains("action=\"/search\"").contains(" hidden>");
    }
}
