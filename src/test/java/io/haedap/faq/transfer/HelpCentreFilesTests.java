package io.haedap.faq.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Files that would fill the memory or the disk. */
class HelpCentreFilesTests {

    private final JsonMapper json = JsonMapper.builder().build();

    private HelpCentreFiles read(String text) throws IOException {
        var files = new HelpCentreFiles(json);
        try {
            return files.add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException refused) {
            files.close();
            throw refused;
        }
    }

    @Test
    void what_no_form_knows_is_passed_over_however_large() throws IOException {
        var much = "[],".repeat(4_000_000) + "[]";

        try (var files = read("{\"meta\": {\"x\": [" + much + "]}, \"articles\": [{\"id\": 1, \"locale\": \"ko\"}]}")) {
            assertThat(files.articles()).isEqualTo(1);
        }
        assertThatThrownBy(() -> read("{\"articles\": [{\"id\": 1, \"x\": [" + much + "]}]}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("faq-import-element");
    }

    @Test
    void many_elements_are_each_measured_for_themselves() throws IOException {
        var body = "x".repeat(3 << 20);
        var article = "{\"articles\": [{\"id\": %d, \"locale\": \"ko\", \"body\": \"" + body + "\"}]}";

        try (var files =
                read(article.formatted(1) + article.formatted(2) + article.formatted(3) + article.formatted(4))) {
            assertThat(files.articles()).isEqualTo(4);
        }
    }

    @Test
    void one_article_has_so_many_texts() {
        assertThatThrownBy(() -> read("{\"articles\": [{\"id\": 1, \"locale\": \"ko\"}]}".repeat(101)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("faq-import-texts");
        var translations = "{\"locale\": \"ko\"},".repeat(100) + "{\"locale\": \"en\"}";
        assertThatThrownBy(() -> read("{\"articles\": [{\"id\": 1, \"translations\": [" + translations + "]}]}"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void labels_are_cut_when_they_are_read() throws IOException {
        var labels = "\"" + "x".repeat(51) + "\"," + "\"a\",\"a\",\" \",\"b\"";

        try (var files = read("{\"articles\": [{\"id\": 1, \"locale\": \"ko\", \"label_names\": [" + labels + "]}]}")) {
            assertThat(files.article("zendesk:1").getFirst().tags()).containsExactly("a", "b");
        }
    }

    @Test
    void the_disk_is_not_filled() throws IOException {
        var spool = new ArticleSpool(json, 1_000);
        var article = new ForeignArticle(
                1, "a", "ko", "title", "x".repeat(600), false, false, List.of(), List.of(), null, null);

        spool.add(article);
        assertThat(spool.get("a")).containsExactly(article);
        assertThatThrownBy(() -> spool.add(article)).isInstanceOf(Refusal.class).hasMessageContaining("status-413");
        spool.close();
    }
}
