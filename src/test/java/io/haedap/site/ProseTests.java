package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.haedap.shared.Prose;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProseTests {

    @Test
    void a_particle_never_leaves_its_closing_quotation_mark() {
        assertThat(Prose.keep("‘거절’로 (C12)는 끝")).isEqualTo("‘거절’\u2060로 (C12)\u2060는 끝");
    }

    @Test
    void the_first_paragraph_leads_and_rows_have_heads() {
        var html = Prose.html("답입니다.\n\n| 문구 | 할 일 |\n|---|---|\n| C12 | 확인 |", "참고", "주의");

        assertThat(html)
                .startsWith("<p class=\"lead\">답입니다.</p>")
                .contains("<table class=\"fix\">")
                .contains("<th scope=\"row\">C12</th>");
    }

    @Test
    void a_callout_has_an_icon_and_a_title_unless_a_heading_is_its_title() {
        assertThat(Prose.html("글\n\n> [!WARNING]\n> 조심", "참고", "주의"))
                .contains("<div class=\"call warn\" role=\"note\"><svg")
                .contains("<p class=\"t\">주의</p>");
        assertThat(Prose.html("## 주의\n> [!WARNING]\n> 조심", "참고", "주의")).doesNotContain("<p class=\"t\">");
    }

    @Test
    void white_space_without_end_costs_no_time() {
        var markdown = "```\na" + " \t".repeat(49_000) + "b\n```";

        assertThatCode(() -> assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Prose.html(markdown, "참고", "주의")))
                .doesNotThrowAnyException();
    }

    @Test
    void what_writers_type_stays_text() {
        assertThat(Prose.html("<div class=\"call\">x</div> <script>alert(1)</script>", "참고", "주의"))
                .doesNotContain("<script")
                .doesNotContain("<div");
    }

    @Test
    void a_snippet_is_escaped_before_it_is_marked() {
        assertThat(Highlight.html("<b>\u0002카드\u0003 & 결제")).isEqualTo("&lt;b&gt;<mark>카드</mark> &amp; 결제");
        assertThat(Highlight.html("\u0002카드")).isEqualTo("<mark>카드</mark>");
    }

    @Test
    void the_stylesheet_is_small_and_speaks_only_of_tokens_it_uses() {
        var css = new String(new Stylesheet().bytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(css).doesNotContain("/*").doesNotContain("--hd-diff-none").contains("--hd-ground");
        assertThat(css).doesNotContain("--hd-chart-1").contains(".find:focus-within");
    }

    @Test
    void a_picture_that_stands_alone_has_its_caption_and_its_place() {
        var address = "/files/" + "a".repeat(26) + "/결제-화면-960x540.png";

        assertThat(Prose.html("글\n\n![단추 <위>](" + address + " \"위의 \\\"단추\\\" <b>\")", "참고", "주의"))
                .contains("<figure><img src=\"/files/")
                .contains("alt=\"단추 &lt;위&gt;\" width=\"960\" height=\"540\" loading=\"lazy\"")
                .contains("<figcaption>위의 &#34;단추&#34; &lt;b&gt;</figcaption></figure>")
                .doesNotContain("title=");
        assertThat(Prose.html("글\n\n![세로](" + address.replace("960x540", "540x1170") + ")", "참고", "주의"))
                .contains("<figure class=\"tall\">")
                .doesNotContain("figcaption");
        assertThat(Prose.html("글 ![작은 그림](" + address + ") 속", "참고", "주의")).doesNotContain("<figure");
    }
}
