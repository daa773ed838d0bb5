package io.haedap.shared;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one renderer for preview, site, mail and feed: CommonMark with GFM tables and {@code > [!WARNING]} callouts, raw HTML
 * off, the result passed through one allow-list.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(40).build();
    private static final Parser SPANNING = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(40)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML = html().build();
    /** Whoever writes a message ends a line where it is to end. */
    private static final HtmlRenderer MESSAGE = html().softbreak("<br />\n").build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "br",
                    "hr",
                    "a",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "div",
                    "img")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(false, "left", "right", "center")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(false, "call", "call warn", "call bad", "t")
            .onElements("div", "p")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private Markdown() {}

    private static HtmlRenderer.Builder html() {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(CalloutRenderer::new);
    }

    /** Safe HTML: may be put on a page as it is. Headings begin at h2, because the page has its own h1. */
    public static String html(String markdown) {
        return html(markdown, HTML);
    }

    /** The same for what somebody is written, such as a reply or a letter: each line of the text stays one. */
    public static String message(String markdown) {
        return html(markdown, MESSAGE);
    }

    private static String html(String markdown, HtmlRenderer renderer) {
        var document = PARSER.parse(markdown);
        document.accept(new HeadingFloor());
        return ALLOWED.sanitize(renderer.render(document));
    }

    /** A text that is to stand in Markdown as it is, such as a name in a letter: on one line, every mark escaped. */
    public static String literal(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([!-/:-@\\[-`{-~])", "\\\\$1");
    }

    /** Its top-level blocks in order: the paragraphs that remarks and translations speak of. */
    public static List<MarkdownBlock> blocks(String markdown) {
        return BlockReader.read(SPANNING, markdown);
    }

    /** Where it leads and what it shows, in order. */
    public static List<MarkdownLink> links(String markdown) {
        return LinkReader.read(SPANNING, markdown);
    }

    /** Every address that it names, pictures left out; also that of a definition, which a reader does not see. */
    public static List<String> destinations(String markdown) {
        return LinkReader.destinations(PARSER, markdown);
    }

    /** What a reader sees, line by line and without marks: for comparing. */
    public static List<MarkdownLine> lines(String markdown) {
        return LineReader.read(PARSER.parse(markdown));
    }

    /** The words without marks, for search, snippets and plain mails. */
    public static String text(String markdown) {
        Node document = PARSER.parse(markdown);
        return TEXT.render(document).replaceAll("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", "");
    }

    /** Line by line as one would read it aloud, for whoever shows a part of it: no bars, bullets, pictures and addresses. */
    public static String aloud(String markdown) {
        return String.join("\n", AloudReader.read(PARSER.parse(markdown)));
    }
}
