package io.haedap.faq.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.haedap.shared.Markdown;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTests {

    private static final ForeignAddresses ADDRESSES = new ForeignAddresses() {
        @Override
        public @Nullable String link(String href) {
            return href.startsWith("http") ? href : null;
        }

        @Override
        public @Nullable String picture(String src) {
            return src.endsWith("kept.png") ? "/files/abc/kept.png" : null;
        }
    };

    private static String markdown(String html) {
        return HtmlText.markdown(html, ADDRESSES);
    }

    /** What a reader sees, without blanks. */
    private static String seen(String html) {
        return Jsoup.parseBodyFragment(html).text().replaceAll("[\\s\\u00a0·]+", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "<p>하나</p><p>둘</p> § 하나\\n\\n둘",
                "<div>하나<div>둘</div>셋</div> § 하나\\n\\n둘\\n\\n셋",
                "<h1>큰 제목</h1><h3>작은 제목</h3> § ## 큰 제목\\n\\n### 작은 제목",
                "<p><strong>굵게</strong>는 <em>기울여</em>도 됩니다</p> § **굵게**는 *기울여*도 됩니다",
                "<p><b>“굵은 인용”</b>입니다</p> § “**굵은 인용**”입니다",
                "<p><b>굵게 </b>쓴 글</p> § **굵게** 쓴 글",
                "<p>가<b>(나)</b>다</p> § 가(**나**)다",
                "<p><b>(나)</b> 다</p> § **(나)** 다",
                "<p><b>굵게</b><i>기울여</i></p> § **굵게기울여**",
                "<ul><li>하나</li><li>둘<ul><li>둘의 하나</li></ul></li></ul> § - 하나\\n- 둘\\n  - 둘의 하나",
                "<ol start=3><li><p>셋</p></li><li><p>넷</p></li></ol> § 3. 셋\\n4. 넷",
                "<ul><li>하나</li><ul><li>잘못 든 둘</li></ul></ul> § - 하나\\n  - 잘못 든 둘",
                "<p>위<br>아래</p> § 위\\\\\\n아래",
                "<p><code>a < b</code></p> § `a < b`",
                "<blockquote><p>인용</p></blockquote> § > 인용",
                "<hr> § ---",
                "<p># 제목 아님</p><p>1. 목록 아님</p><p>*별*</p> § \\# 제목 아님\\n\\n1\\. 목록 아님\\n\\n\\*별\\*",
                "<p>설정 &gt; 알림의 <b>[켜기]</b>에서</p><p>[a](b) [!NOTE] [c]: d</p> § 설정 > 알림의 [**켜기**]에서\\n\\n\\[a\\](b) \\[!NOTE\\] \\[c\\]: d",
                "<dl><dt>말</dt><dd>뜻</dd></dl> § **말**\\n\\n뜻",
                "<details><summary>더</summary><p>글</p></details> § **더**\\n\\n글"
            })
    void what_is_known_is_written_as_markdown(String html, String markdown) {
        var expected = markdown.replace("\\\\", "\u0001").replace("\\n", "\n").replace("\u0001", "\\");

        // commonmark writes a hard break as a backslash or as two blanks
        assertThat(markdown(html).replace("  \n", "\\\n")).isEqualTo(expected);
    }

    @Test
    void links_stand_outside_of_what_is_strong() {
        assertThat(markdown(
                        "<p><strong><a href='https://a.example/'>여기</a></strong>를 <a href='javascript:x'>저기</a></p>"))
                .isEqualTo("[**여기**](https://a.example/)를 저기");
    }

    @Test
    void pictures_are_ours_or_links() {
        assertThat(
                        markdown(
                                "<figure><img src='https://a.example/kept.png' alt='화면'><figcaption>설정 화면</figcaption></figure>"))
                .startsWith("![화면](/files/abc/kept.png \"설정 화면\")");
        assertThat(markdown("<img src='https://a.example/lost.png' alt='화면'><img src='https://a.example/x/other.gif'>"))
                .isEqualTo("[화면](https://a.example/lost.png)[other.gif](https://a.example/x/other.gif)");
        assertThat(markdown("<img src='/relative.png' alt='화면'>")).isEqualTo("화면");
    }

    @Test
    void boxes_become_callouts() {
        var markdown =
                markdown("<div class='callout callout--warning'><h4 class='callout__title'>주의</h4><p>지워집니다.</p></div>");

        assertThat(markdown).isEqualTo("> [!WARNING]\n> **주의**\n>\n> 지워집니다.");
        assertThat(Markdown.html(markdown)).contains("class=\"call warn\"").doesNotContain("[!");
        assertThat(markdown("<aside class='alert alert-info'><ul><li>하나</li></ul></aside>"))
                .startsWith("> [!NOTE]\n");
    }

    @Test
    void code_keeps_its_lines() {
        assertThat(markdown("<pre class='language-json'><code>{\n  \"a\": 1,\n  ```\n}\n</code></pre>"))
                .isEqualTo("````json\n{\n  \"a\": 1,\n  ```\n}\n````");
    }

    @Test
    void tables_have_headings_and_rows_of_equal_length() {
        var markdown = markdown("""
                <table><thead><tr><th>수단</th><th style="text-align: right">기한</th></tr></thead>
                <tbody><tr><td rowspan="2"><p>카드</p><p>간편결제</p></td><td>3 | 5일</td></tr><tr><td>당일</td></tr>
                <tr><td colspan="2"><a href="https://a.example/">더 보기</a></td></tr></tbody></table>
                """);

        var html = Markdown.html(markdown);
        assertThat(Jsoup.parse(html).select("tr")).hasSize(4).allMatch(row -> row.childrenSize() == 2);
        assertThat(Jsoup.parse(html).select("td").eachText()).containsExactly("카드 · 간편결제", "3 | 5일", "당일", "더 보기");
        assertThat(Jsoup.parse(html).select("th").last().attr("align")).isEqualTo("right");
    }

    @Test
    void a_table_for_looks_is_taken_apart() {
        assertThat(markdown("<table><tr><td><h2>제목</h2><p>글</p></td></tr></table>"))
                .isEqualTo("## 제목\n\n글");
    }

    @Test
    void films_become_links() {
        assertThat(markdown("<p>앞</p><iframe src='https://video.example/embed/1' title='안내 영상'></iframe>"))
                .isEqualTo("앞\n\n[안내 영상](https://video.example/embed/1)");
    }

    @Test
    void what_is_hidden_stays_away() {
        assertThat(markdown("<p>보임<span style='display: none'>숨김</span></p><p hidden>숨김</p>"))
                .isEqualTo("보임");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>글</p>",
                "<p onclick='alert(1)'>글</p>",
                "<img src=x onerror='alert(1)'>글",
                "<svg><script>alert(1)</script></svg>글",
                "<a href='javascript:alert(1)'>글</a>",
                "<a href=' java\nscript:alert(1)'>글</a>",
                "<a href='https://a.example/\"onclick=\"alert(1)'>글</a>",
                "<a href='https://a.example/)[글](javascript:alert(1)'>글</a>",
                "<p>[글](javascript:alert(1))</p>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;글</p>",
                "<p>&lt;img src=x onerror=alert(1)&gt;글</p>",
                "<pre>```\n<script>alert(1)</script>\n글</pre>",
                "<code>`<script>alert(1)</script>글`</code>",
                "<img src='https://a.example/kept.png' alt=']( javascript:alert(1)) 글'>글",
                "<iframe src='javascript:alert(1)'></iframe>글",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>글",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>글",
                "<style>p { background: url(javascript:alert(1)) }</style>글",
                "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>글</button></form>",
                "<table><tr><td>a</td><td>|<script>alert(1)</script>글</td></tr></table>",
                "글<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>"
            })
    void what_is_hostile_comes_out_harmless(String html) {
        var shown = Jsoup.parse(Markdown.html(markdown(html)));

        assertThat(shown.select("script, style, iframe, svg, math, form, object, embed, button"))
                .isEmpty();
        assertThat(shown.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(one ->
                                one.getKey().startsWith("on") || one.getValue().startsWith("javascript:")));
        assertThat(shown.text()).contains("글");
    }

    @Test
    void nesting_without_end_is_cut() {
        assertThat(markdown("<div>".repeat(5_000) + "깊은 글")).contains("깊은 글");
        assertThat(markdown("<ul><li>".repeat(2_000) + "깊은 글")).contains("깊은 글");
        assertThat(markdown("<blockquote>".repeat(2_000) + "깊은 글")).contains("깊은 글");
        assertThat(markdown("<b><i>".repeat(2_000) + "깊은 글")).contains("깊은 글");
        assertThat(markdown("<table><tr><td>".repeat(300) + "깊은 글")).contains("깊은 글");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>1.&nbsp; <strong>설정 &gt; 알림</strong>을 누릅니다.<br>2. <strong>‘켜기’</strong>를 고릅니다.</p>",
                "<ol><li><p><b>[확인]</b>을 누릅니다.</p><ul><li>안 되면 <i>다시</i>.</li></ul></li><li>끝</li></ol>",
                "<p>가격은 <b>1,000원</b>(부가세 포함)<b>.</b></p>",
                "<p><b>가</b> <b>나</b><b> 다</b></p>",
                "<h2><b>제목</b> <code>x</code></h2><p>_밑줄_ ~물결~ `글` &amp;amp; &lt;b&gt;</p>",
                "<p>a*b*c ** d __ e</p><p>+ 더하기</p><p>- 빼기</p><p>1) 하나</p><p>~~~ x</p><p>위<br>+ 아래</p><p>가 | 나<br>--- | ---<br>다</p><p>&gt; 큼</p><p>===</p><p>제목<br>---</p>",
                "<table><tr><th>가|나</th><th><b>다</b></th></tr><tr><td>`라`</td><td>마<br>바</td></tr></table>",
                "<p>[a](b) [c][d] [e]: f</p><p>[x]: http://y.example</p><pre>&gt; a \\[b\\] \\&gt; c</pre><p>1 &gt; 2</p>",
                "<blockquote>인용 <p>둘</p></blockquote><ul><li></li><li>하나</li></ul>"
            })
    void nothing_that_is_read_is_lost(String html) {
        assertThat(seen(Markdown.html(markdown(html)))).isEqualTo(seen(html));
    }

    @Test
    void many_small_pieces_take_no_longer_than_their_sum() {
        assertTimeout(Duration.ofSeconds(15), () -> {
            assertThat(markdown("<span>x</span>".repeat(100_000))).hasSize(100_000);
            markdown("<figure>" + "<img src='kept.png'>".repeat(20_000) + "</figure>");
        });
    }
}
