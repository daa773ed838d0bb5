package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.status.SampleServices;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

@HaedapTest
class NoticePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        SampleServices.clear(jdbc);
    }

    private static NoticeContent content(String title, String body, List<String> services) {
        return new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText(title, body), null),
                false,
                services,
                null,
                null);
    }

    private NoticeDetails published(NoticeContent content) {
        return as.as("publisher", () -> {
            var draft = desk.draft(null, content);
            return desk.publish(draft.id(), 1, null, null);
        });
    }

    private static URI uri(String path) {
        return UriComponentsBuilder.fromUriString(path).encode().build().toUri();
    }

    private String page(String path) throws Exception {
        var answer = mvc.get().uri(uri(path)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static String path(NoticeDetails notice) {
        return String.valueOf(notice.liveUrl()).replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void a_correction_stays_visible_with_its_words() throws Exception {
        var notice = published(content("점검을 알립니다", "새벽 두 시에 시작합니다. <i>", List.of()));
        assertThat(page(path(notice))).doesNotContain("정정");

        var read = as.as("publisher", () -> board.one(notice.id()));
        as.run(
                "publisher",
                () -> desk.write(notice.id(), read.version(), content("점검을 알립니다", "새벽 세 시에 시작합니다. <i>", List.of())));
        as.run("publisher", () -> desk.publish(notice.id(), 2, null, null));

        assertThat(page(path(notice)))
                .contains("정정 내용", "<del>두</del>", "<ins>세</ins>", "&lt;i&gt;")
                .doesNotContain("<i>");
    }

    @Test
    void what_was_replaced_leads_to_what_replaced_it_and_back() throws Exception {
        var before = published(content("옛 안내", "본문", List.of()));
        var after = published(content("새 안내", "본문", List.of()).superseding(before.id()));

        assertThat(page(path(before))).contains("이 공지는 다음 공지로 대체되었습니다").contains("새 안내");
        assertThat(page(path(after))).contains("이 공지가 대체한 공지").contains("옛 안내");
    }

    @Test
    void a_list_and_a_feed_of_one_service_hold_what_concerns_it() throws Exception {
        var service = SampleServices.add(jdbc, "결제");
        published(content("결제에 관한 공지", "본문", List.of(service)));
        published(content("다른 공지", "본문", List.of()));

        assertThat(page("/notices?service=" + service))
                .contains("결제에 관한 공지", "결제에 관한 공지만 보고 있습니다")
                .doesNotContain(">다른 공지<");
        assertThat(page("/notices/feed.atom?service=" + service))
                .contains("결제에 관한 공지")
                .doesNotContain("다른 공지");
        for (var path : List.of("/notices?service=nonsense", "/notices/feed.atom?service=nonsense")) {
            assertThat(mvc.get().uri(path)).hasStatus(404);
        }
    }

    @Test
    void pages_of_a_language_that_was_left_out_know_nothing() throws Exception {
        var notice = published(content("한국어로만", "본문", List.of()).readBy(Set.of(Language.KO)));

        assertThat(page(path(notice))).contains("한국어로만").contains("href=\"/en/notices\"");
        assertThat(mvc.get().uri("/en/notices/" + notice.id() + "-x")).hasStatus(404);
        assertThat(page("/en/notices")).doesNotContain("한국어로만");
    }
}
