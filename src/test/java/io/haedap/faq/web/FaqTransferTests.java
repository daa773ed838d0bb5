package io.haedap.faq.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.BulkAction;
import io.haedap.faq.BulkStep;
import io.haedap.faq.BulkTarget;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqBulkDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqImport;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqOrderDesk;
import io.haedap.faq.FaqReader;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.Faqs;
import io.haedap.faq.transfer.FaqLines;
import io.haedap.people.As;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class FaqTransferTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqReader reader;

    @Autowired
    private JsonMapper json;

    @Autowired
    private FaqBulkDesk bulk;

    @Autowired
    private FaqImport imports;

    @Autowired
    private FaqOrderDesk order;

    @Autowired
    private FaqMergeDesk merges;

    @Autowired
    private JdbcClient jdbc;

    private MvcTestResult send(String who, String query, String body) {
        return mvc.post()
                .uri("/api/v1/faqs/import" + query)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType("application/x-ndjson")
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

    private static String line(String externalId, String title) {
        return """
                {"externalId": "%s", "categorySlug": "payment", "translations": {"ko": {"title": "%s", "body": "본문"}}}
                """.formatted(externalId, title).strip() + "\n";
    }

    private static void assertCounts(JsonNode report, int created, int updated, int unchanged, int rejected) {
        assertThat(List.of(
                        report.get("created").asInt(),
                        report.get("updated").asInt(),
                        report.get("unchanged").asInt(),
                        report.get("rejected").size()))
                .as(report.toString())
                .containsExactly(created, updated, unchanged, rejected);
    }

    private FaqDetails called(String title) {
        return as.as("admin", () -> board.page(new FaqFilter(null, null, title), 5, null))
                .items()
                .getFirst();
    }

    private boolean isLive(FaqDetails faq) {
        return reader.find(faq.id().toString(), io.haedap.shared.Language.KO) instanceof io.haedap.faq.FaqAnswer.Found;
    }

    @Test
    void lines_come_in_as_drafts_and_the_same_lines_again_change_nothing() {
        var lines = line("in-1", "가져온 질문 하나") + line("in-2", "가져온 질문 둘");

        assertCounts(report("", lines), 2, 0, 0, 0);
        assertCounts(report("", lines), 0, 0, 2, 0);

        assertThat(called("가져온 질문 하나").status()).isEqualTo(FaqStatus.DRAFT);
    }

    @Test
    void a_changed_line_writes_the_next_revision() {
        report("", line("change-1", "바뀌기 앞 제목"));

        assertCounts(report("", line("change-1", "바뀐 뒤 제목")), 0, 1, 0, 0);

        assertThat(called("바뀐 뒤 제목").revision()).isEqualTo(2);
    }

    @Test
    void publishing_needs_a_right_of_its_own_and_makes_lines_live() {
        as.run("admin", () -> {});
        assertThat(send("editor", "?publish=true", line("live-0", "올릴 수 없음"))).hasStatus(403);

        assertCounts(report("?publish=true", line("live-1", "바로 게시된 질문")), 1, 0, 0, 0);

        assertThat(isLive(called("바로 게시된 질문"))).isTrue();
        assertCounts(report("?publish=true", line("live-1", "바로 게시된 질문")), 0, 0, 1, 0);
        assertCounts(report("?publish=true", line("live-1", "고쳐 게시된 질문")), 0, 1, 0, 0);
        assertThat(called("고쳐 게시된 질문").liveRevision()).isEqualTo(2);
    }

    @Test
    void what_does_not_fit_is_told_by_line_and_holds_up_no_other() {
        var lines = line("bad-0", "맞는 줄")
                + "{no json\n"
                + "\n"
                + line("bad-3", "x".repeat(201))
                + line("bad-4", "모르는 분류").replace("payment", "nowhere")
                + line("bad-5", "모르는 칸").replace("\"categorySlug\"", "\"colour\": 1, \"categorySlug\"")
                + "{\"categorySlug\": \"payment\", \"translations\": {\"ko\": {\"title\": \"번호 없음\", \"body\": \"b\"}}}\n"
                + "[1]\n";

        var report = report("?publish=true", lines);

        assertCounts(report, 1, 0, 0, 6);
        var rejected = report.get("rejected");
        assertThat(rejected.valueStream().map(one -> one.get("line").asInt())).containsExactly(2, 4, 5, 6, 7, 8);
        assertThat(rejected.get(0).get("externalId").isNull()).isTrue();
        assertThat(rejected.get(1).get("reason").stringValue()).contains("translations.ko.title", "200");
        assertThat(rejected.get(2).get("reason").stringValue()).contains("categorySlug");
        assertThat(rejected.get(3).get("reason").stringValue()).contains("colour");
        assertThat(rejected.get(4).get("reason").stringValue()).contains("externalId");
        assertThat(isLive(called("맞는 줄"))).isTrue();
    }

    @Test
    void a_trial_counts_and_changes_nothing() {
        var lines = line("dry-1", "시험 삼아") + line("dry-1", "시험 삼아") + line("dry-1", "다르게");

        assertCounts(report("?dryRun=true&publish=true", lines), 1, 1, 1, 0);
        assertThat(as.as(
                        "admin",
                        () -> board.page(new FaqFilter(null, null, "시험 삼아"), 5, null)
                                .items()))
                .isEmpty();
        assertCounts(report("?publish=true", lines), 1, 1, 1, 0);
    }

    @Test
    void related_entries_are_found_by_external_id_also_further_down() {
        var lines =
                line("rel-1", "앞에서 가리키는 질문").replace("\"categorySlug\"", "\"related\": [\"rel-2\"], \"categorySlug\"")
                        + line("rel-2", "뒤에 오는 질문");

        assertCounts(report("?publish=true", lines), 2, 0, 0, 0);

        assertThat(called("앞에서 가리키는 질문").content().related())
                .containsExactly(called("뒤에 오는 질문").id());
        assertCounts(report("?publish=true", lines), 0, 0, 2, 0);
    }

    @Test
    void a_draft_stays_the_newest_when_its_live_text_waits_for_a_related_entry() {
        var lines = line("late-1", "공개 중인 글")
                        .replace(
                                "\"categorySlug\"",
                                "\"status\": \"PUBLISHED\", \"related\": [\"late-2\"], \"categorySlug\"")
                + line("late-1", "고쳐 쓰던 초안").replace("\"categorySlug\"", "\"status\": \"DRAFT\", \"categorySlug\"")
                + line("late-2", "뒤에 오는 관련 글");

        assertCounts(report("?publish=true", lines), 2, 1, 0, 0);

        assertThat(called("고쳐 쓰던 초안").status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(called("고쳐 쓰던 초안").liveRevision()).isNotNull();
        assertCounts(report("?publish=true", lines), 0, 0, 3, 0);
    }

    @Test
    void an_entry_whose_change_was_taken_back_is_imported_again() {
        report("", line("back-1", "묶어 고치고 되돌린 글"));
        var faq = called("묶어 고치고 되돌린 글");
        var tag = new BulkStep(BulkAction.TAG, null, List.of("묶음"), null);
        var done = as.as("editor", () -> bulk.apply(tag, List.of(new BulkTarget(faq.id(), 1))));
        as.run("editor", () -> bulk.undo(Objects.requireNonNull(done.id())));

        assertCounts(report("", line("back-1", "다시 들어온 글")), 0, 1, 0, 0);

        assertThat(called("다시 들어온 글").revision()).isEqualTo(3);
    }

    @Test
    void what_is_live_in_a_category_of_others_is_not_replaced() {
        report("?publish=true", line("theirs-1", "남의 분류에 공개된 글"));
        report("", line("theirs-1", "옮겨 쓰는 초안").replace("payment", "account"));

        as.within("admin", Set.of("account"), () -> {
            var lines = new FaqLines(
                    new ByteArrayInputStream(line("theirs-1", "바꿔치기")
                            .replace("payment", "account")
                            .getBytes(StandardCharsets.UTF_8)),
                    json);
            assertThat(imports.run(lines, true, false).rejected()).hasSize(1);
        });

        assertThat(called("옮겨 쓰는 초안").liveRevision()).isEqualTo(1);
    }

    @Test
    void a_file_of_something_else_is_not_read_to_its_end() {
        var report = report("", "{}\n".repeat(10_500) + line("far-1", "아주 뒤의 줄"));

        assertThat(report.get("rejected").size()).isEqualTo(10_001);
        assertThat(report.get("rejected").get(10_000).get("line").asInt()).isEqualTo(10_001);
        assertThat(report.get("created").asInt()).isZero();
    }

    @Test
    void plain_text_that_is_too_large_is_refused() {
        assertThat(mvc.post()
                        .uri("/api/v1/faqs/import?category=service&dryRun=true")
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                        .contentType("text/plain;charset=UTF-8")
                        .content("x".repeat(8 * 1024 * 1024 + 1)))
                .hasStatus(413);
    }

    @Test
    void plain_questions_and_answers_come_in_and_better_answers_replace_them() {
        var text = """
                머리말은 지나칩니다.
                Q: 글로 가져온 질문은
                   어떻게 됩니까?
                A: 초안이 됩니다.

                - 목록도 됩니다.
                Q: 답이 없는 질문
                q： 둘째 질문
                a： 둘째 답
                """;

        var report = asText(text);
        assertCounts(report, 2, 0, 0, 1);
        assertThat(report.get("rejected").get(0).get("line").asInt()).isEqualTo(7);
        assertThat(called("글로 가져온 질문은 어떻게 됩니까?").content().translations().ko().body())
                .isEqualTo("초안이 됩니다.\n\n- 목록도 됩니다.");
        assertCounts(asText(text.replace("둘째 답", "더 나은 답")), 0, 1, 1, 1);
    }

    private JsonNode asText(String text) {
        var result = mvc.post()
                .uri("/api/v1/faqs/import?category=service")
                .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                .contentType("text/plain;charset=UTF-8")
                .content(text)
                .exchange();
        assertThat(result).hasStatusOk();
        return json.readTree(text(result));
    }

    @Test
    void what_goes_out_comes_back_to_the_same_state() {
        var live = faqs.published(Faqs.content("나가는 질문", "## 증상\n\n하나"));
        as.as("editor", () -> faqs.rewrite(live, Faqs.content("나가는 질문, 다음 글", "둘")));
        faqs.draft(Faqs.content("나가는 초안", "셋"));
        var first = export();

        assertCounts(report("?publish=true", first), 0, 0, first.split("\n").length, 0);

        var elsewhere = first.replaceAll("\"externalId\":\"", "\"externalId\":\"copy of ");
        var report = report("?publish=true", elsewhere);
        assertThat(report.get("rejected").isEmpty()).isTrue();
        var copies = export().lines()
                .filter(line -> line.contains("\"copy of "))
                .map(line -> line.replaceAll("\"related\":\\[[^]]*],?", ""))
                .sorted()
                .toList();
        assertThat(copies)
                .isEqualTo(elsewhere
                        .lines()
                        .map(line -> line.replaceAll("\"related\":\\[[^]]*],?", ""))
                        .map(line -> line.replaceAll("\"publishAt\":\"[^\"]*\",?", ""))
                        .map(line -> line.replaceAll("\"status\":\"(APPROVED|SCHEDULED)\"", "\"status\":\"IN_REVIEW\""))
                        .sorted()
                        .toList());
    }

    @Test
    void pins_places_merges_and_links_come_back_too() {
        var first = faqs.published(Faqs.content("나가는 으뜸", "하나"));
        var second = faqs.published(Faqs.content("나가는 버금", "[으뜸](/faq/" + first.id() + ") 다음"));
        var gone = faqs.published(Faqs.content("나가는 합침", "셋"));
        var further = faqs.published(Faqs.content("나가는 더 합침", "넷"));
        as.run("admin", () -> {
            var version = order.order("payment").version();
            order.arrange("payment", version, List.of(first.id()), List.of(second.id()));
            merges.merge(further.id(), further.revision(), gone.id());
            merges.merge(gone.id(), gone.revision(), first.id());
        });
        var all = export(first.id(), second.id(), gone.id(), further.id());
        assertCounts(report("?publish=true", all), 0, 0, 4, 0);

        var elsewhere = all.replaceAll("\"(http[^\"]*/faq/\\d+)\"", "\"copied from $1\"");
        assertCounts(report("?publish=true", elsewhere), 4, 0, 0, 0);
        assertCounts(report("?publish=true", elsewhere), 0, 0, 4, 0);

        var copies = export().lines()
                .filter(line -> line.contains("\"copied from "))
                .map(line -> line.replaceAll("/faq/\\d+([)\"]: ?\"copied|\\))", "/faq/" + first.id() + "$1"))
                .map(line -> line.replaceAll("\"/faq/\\d+\":", "\"/faq/" + first.id() + "\":"))
                .sorted()
                .toList();
        assertThat(copies).isEqualTo(elsewhere.lines().sorted().toList());
        var copy = jdbc.sql("select id from faq.entry where external_id = 'copied from ' || :name")
                .param("name", name(all, "나가는 으뜸"))
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("select leads_to from faq.entry where external_id = 'copied from ' || :name")
                        .param("name", name(all, "나가는 더 합침"))
                        .query(Long.class)
                        .single())
                .isEqualTo(copy);
        assertThat(jdbc.sql("select body from faq.revision_text t join faq.entry e on e.id = t.entry "
                                + "where e.external_id = 'copied from ' || :name and t.number = e.revision")
                        .param("name", name(all, "나가는 버금"))
                        .query(String.class)
                        .single())
                .isEqualTo("[으뜸](/faq/" + copy + ") 다음");
    }

    @Test
    void merges_in_a_circle_are_refused() {
        var lines = line("ring-1", "돌고")
                        .replace(
                                "\"categorySlug\"",
                                "\"status\": \"ARCHIVED\", \"mergedInto\": \"ring-2\", \"categorySlug\"")
                + line("ring-2", "도는")
                        .replace(
                                "\"categorySlug\"",
                                "\"status\": \"ARCHIVED\", \"mergedInto\": \"ring-1\", \"categorySlug\"");

        report("?publish=true", lines);

        assertThat(report("?publish=true", lines).get("rejected")).hasSize(1);
    }

    private String name(String lines, String title) {
        return lines.lines()
                .filter(line -> line.contains("\"title\":\"" + title + "\""))
                .map(line -> json.readTree(line).get("externalId").asString())
                .findFirst()
                .orElseThrow();
    }

    private String export(FaqId... ids) {
        return export().lines()
                .filter(line -> java.util.Arrays.stream(ids)
                        .anyMatch(id ->
                                json.readTree(line).get("externalId").asString().endsWith("/faq/" + id)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What this test wrote, and nothing that others left behind. */
    private String export() {
        var result = mvc.get()
                .uri("/api/v1/export/faqs")
                .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                .exchange();
        assertThat(result).hasStatusOk().hasContentType("application/x-ndjson");
        return text(result)
                .lines()
                .filter(line -> line.contains("\"title\":\"나가는 "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
