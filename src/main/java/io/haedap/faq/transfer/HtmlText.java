package io.haedap.faq.transfer;

import io.haedap.faq.transfer.InlineRun.Marks;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML of other help centres as our Markdown. Only what is known here is built anew, everything else is its words: no mark
 * of the source comes through, and the words are escaped by whatever writes the Markdown.
 */
final class HtmlText {

    private static final int DEEPEST = 60;
    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "head",
            "title",
            "meta",
            "link",
            "select",
            "textarea",
            "input",
            "frame",
            "frameset",
            "applet",
            "canvas",
            "colgroup",
            "map",
            "param",
            "datalist");
    private static final Set<String> EMBEDDED = Set.of("iframe", "embed", "video", "audio", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "figure",
            "center",
            "address",
            "form",
            "nav",
            "fieldset",
            "legend",
            "aside",
            "details",
            "hgroup",
            "dd",
            "figcaption",
            "caption",
            "li",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "body");
    private static final Pattern HIDDEN = Pattern.compile("(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(bold|[6-9]00)");
    private static final Pattern CODE_LANGUAGE = Pattern.compile("(?:lang|language)-([A-Za-z0-9+#-]{1,20})");
    private static final Pattern STEP = Pattern.compile("(?<=[^\\s>] )\\\\>(?= )");
    private static final Pattern BUTTON = Pattern.compile("\\\\\\[([^\\[\\]\\\\!^][^\\[\\]\\\\]*)\\\\](?![(\\[:])");
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder()
            .extensions(Set.of(TablesExtension.create()))
            .build();

    private final ForeignAddresses addresses;
    private InlineRun run = new InlineRun();
    private Node block = new Document();
    private final Map<Element, Boolean> isOfOne = new IdentityHashMap<>();
    private boolean inCallout;
    private boolean isFlat;

    private HtmlText(ForeignAddresses addresses) {
        this.addresses = addresses;
    }

    static String markdown(String html, ForeignAddresses addresses) {
        var text = new HtmlText(addresses);
        var document = text.block;
        text.children(Jsoup.parseBodyFragment(html).body(), Marks.NONE, 0);
        text.flush();
        return readable(MARKDOWN.render(document)).strip();
    }

    /** Without marks of escape that manuals are full of and that nothing would be without: steps and names of buttons. */
    private static String readable(String markdown) {
        var readable = new StringBuilder();
        var inCode = false;
        for (var line : markdown.split("\n", -1)) {
            var isFence = line.matches("[> \\d.-]*`{3,}[^`]*");
            if (!isFence && !inCode && !line.contains("`")) {
                readable.append(BUTTON.matcher(STEP.matcher(line.replaceAll("^([> ]*>) +$", "$1"))
                                .replaceAll(">"))
                        .replaceAll("[$1]"));
            } else {
                readable.append(line);
            }
            inCode ^= isFence;
            readable.append('\n');
        }
        return readable.toString();
    }

    private void children(Element element, Marks marks, int depth) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                run.words(text.getWholeText(), marks);
            } else if (child instanceof Element inner) {
                if (depth > DEEPEST) {
                    run.words(inner.text(), marks);
                } else if (!isHidden(inner)) {
                    element(inner, marks, depth + 1);
                }
            }
        }
    }

    private void element(Element element, Marks marks, int depth) {
        var name = element.normalName();
        var callout = inCallout ? null : Callouts.kind(element);
        if (callout != null) {
            callout(element, callout, depth);
            return;
        }
        switch (name) {
            case "b", "strong" -> children(element, marks.asStrong(), depth);
            case "i", "em", "cite", "dfn", "var" -> children(element, marks.asStressed(), depth);
            case "span", "font" ->
                children(element, BOLD.matcher(style(element)).find() ? marks.asStrong() : marks, depth);
            case "code", "kbd", "samp", "tt" -> run.code(element.text(), marks);
            case "br" -> lineBreak();
            case "a" -> link(element, marks, depth);
            case "img" -> picture(element, marks);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0', depth);
            case "ul", "ol", "menu", "dir" -> list(element, depth);
            case "blockquote" -> within(new BlockQuote(), () -> children(element, Marks.NONE, depth));
            case "pre" -> code(element);
            case "hr" -> {
                flush();
                var line = new ThematicBreak();
                line.setLiteral("---");
                block.appendChild(line);
            }
            case "table" -> table(element, depth);
            case "dt", "summary" -> {
                flush();
                children(element, marks.asStrong(), depth);
                flush();
            }
            default -> other(name, element, marks, depth);
        }
    }

    private void other(String name, Element element, Marks marks, int depth) {
        if (EMBEDDED.contains(name)) {
            embedded(element);
        } else if (BLOCKS.contains(name)) {
            flush();
            children(element, marks, depth);
            flush();
        } else {
            children(element, marks, depth);
        }
    }

    /** Two of them part paragraphs. */
    private void lineBreak() {
        if (!run.lineBreak() && !isFlat) {
            flush();
        }
    }

    private void link(Element element, Marks marks, int depth) {
        var href = element.attr("href").strip();
        children(element, marks.leadingTo(href.isEmpty() ? null : addresses.link(href)), depth);
    }

    private void picture(Element element, Marks marks) {
        var src = element.hasAttr("src")
                ? element.attr("src").strip()
                : element.attr("data-src").strip();
        var words = element.attr("alt").strip();
        if (src.isEmpty()) {
            run.words(words, marks);
            return;
        }
        var address = addresses.picture(src);
        if (address != null) {
            run.picture(address, words, caption(element), marks);
            return;
        }
        var link = src.startsWith("data:") ? null : addresses.link(src);
        run.words(words.isEmpty() && link != null ? lastPart(link) : words, marks.leadingTo(link));
    }

    private @Nullable String caption(Element picture) {
        var figure = picture.closest("figure");
        var caption = figure == null
                        || !isOfOne.computeIfAbsent(
                                figure, one -> one.select("img").size() == 1)
                ? picture.attr("title").strip()
                : figure.select("figcaption").text().strip();
        return caption.isEmpty() ? null : caption;
    }

    private static String lastPart(String address) {
        var path = address.replaceAll("[?#].*", "").replaceAll("/+$", "");
        var part = path.substring(path.lastIndexOf('/') + 1);
        return part.isEmpty() ? address : part;
    }

    /** A film or a page within the page is a link to it. */
    private void embedded(Element element) {
        var source = element.selectFirst("source[src]");
        var src = element.hasAttr("src")
                ? element.attr("src")
                : source != null ? source.attr("src") : element.attr("data");
        var link = src.isBlank() ? null : addresses.link(src.strip());
        flush();
        if (link != null) {
            var title = element.attr("title").strip();
            run.words(title.isEmpty() ? link : title, Marks.NONE.leadingTo(link));
            flush();
        }
    }

    private void heading(Element element, int level, int depth) {
        flush();
        if (inCallout) {
            children(element, Marks.NONE.asStrong(), depth);
            flush();
            return;
        }
        var heading = new Heading();
        heading.setLevel(Math.max(2, level));
        if (inline(element, heading, " ", depth)) {
            block.appendChild(heading);
        }
    }

    /** Everything within as one line; false where nothing is. */
    private boolean inline(Element element, Node target, String between, int depth) {
        var outer = run;
        var wasFlat = isFlat;
        isFlat = true;
        run = new InlineRun();
        new FlatText(this, run).add(element, depth);
        var any = !run.isBlank();
        run.into(target, between);
        run = outer;
        isFlat = wasFlat;
        return any;
    }

    /** For {@link FlatText}: what is no block. */
    void piece(Element element, Marks marks, int depth) {
        element(element, marks, depth);
    }

    private void list(Element element, int depth) {
        flush();
        ListBlock list;
        if (element.normalName().equals("ol")) {
            var ordered = new OrderedList();
            var start = element.attr("start");
            ordered.setMarkerStartNumber(start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1);
            ordered.setMarkerDelimiter(".");
            list = ordered;
        } else {
            var bullets = new BulletList();
            bullets.setMarker("-");
            list = bullets;
        }
        ListItem last = null;
        for (var child : element.children()) {
            if (isHidden(child)) {
                continue;
            }
            var nested = Set.of("ul", "ol").contains(child.normalName());
            if (!nested || last == null) {
                last = new ListItem();
                list.appendChild(last);
            }
            within(
                    last,
                    () -> {
                        if (nested) {
                            list(child, depth + 1);
                        } else {
                            children(child, Marks.NONE, depth + 1);
                        }
                    },
                    list);
        }
        for (var item = list.getFirstChild(); item != null; ) {
            var next = item.getNext();
            if (item.getFirstChild() == null) {
                item.unlink();
            }
            item = next;
        }
        list.setTight(isTight(list));
        if (list.getFirstChild() != null) {
            block.appendChild(list);
        }
    }

    private static boolean isTight(ListBlock list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            int paragraphs = 0;
            for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (!(part instanceof ListBlock) && ++paragraphs > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private void code(Element element) {
        flush();
        var code = new FencedCodeBlock();
        code.setFenceCharacter("`");
        var language = CODE_LANGUAGE.matcher(
                element.className() + " " + element.select("code").attr("class"));
        code.setInfo(language.find() ? language.group(1) : "");
        element.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        var text = element.wholeText().replace("\r\n", "\n").replaceAll("^\n+|\\s+$", "");
        code.setLiteral(text + "\n");
        if (!text.isBlank()) {
            block.appendChild(code);
        }
    }

    private void callout(Element element, String kind, int depth) {
        inCallout = true;
        var quote = new BlockQuote();
        within(quote, () -> children(element, Marks.NONE, depth));
        inCallout = false;
        if (quote.getFirstChild() == null) {
            return;
        }
        if (!(quote.getFirstChild() instanceof Paragraph)) {
            quote.prependChild(new Paragraph());
        } else {
            quote.getFirstChild().prependChild(new SoftLineBreak());
        }
        // the one mark that is written as it is
        var mark = new HtmlInline();
        mark.setLiteral("[!" + kind + "]");
        quote.getFirstChild().prependChild(mark);
    }

    private void table(Element element, int depth) {
        flush();
        var table = new HtmlTable(element);
        if (table.isLayout()) {
            table.cells().forEach(cell -> {
                children(cell, Marks.NONE, depth + 1);
                flush();
            });
            return;
        }
        table.caption().ifPresent(caption -> {
            children(caption, Marks.NONE, depth + 1);
            flush();
        });
        block.appendChild(table.block((cell, target) -> inline(cell, target, " · ", depth + 1)));
    }

    private void within(Node inner, Runnable content) {
        within(inner, content, inner);
    }

    /** Runs with {@code inner} as what takes the blocks, and hangs {@code whole} in where it has not been hung in yet. */
    private void within(Node inner, Runnable content, Node whole) {
        flush();
        var outer = block;
        block = inner;
        content.run();
        flush();
        block = outer;
        if (whole == inner && inner.getFirstChild() != null) {
            outer.appendChild(inner);
        }
    }

    private void flush() {
        if (run.isBlank()) {
            run = new InlineRun();
            return;
        }
        var paragraph = new Paragraph();
        run.into(paragraph, null);
        block.appendChild(paragraph);
    }

    private static boolean isHidden(Element element) {
        return GONE.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(style(element)).find();
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
