package io.haedap.faq.transfer;

import io.haedap.faq.transfer.InlineRun.Marks;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Everything within an element on one line, as a heading or a cell of a table has it: where a block begins, the line breaks. */
final class FlatText {

    private static final Set<String> PIECES = Set.of(
            "b", "strong", "i", "em", "cite", "dfn", "var", "a", "span", "font", "u", "s", "sub", "sup", "small",
            "mark");
    private static final Set<String> LEAVES = Set.of("img", "br", "code", "kbd", "samp", "tt");

    private final HtmlText text;
    private final InlineRun run;

    FlatText(HtmlText text, InlineRun run) {
        this.text = text;
        this.run = run;
    }

    void add(Element element, int depth) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                run.words(words.getWholeText(), Marks.NONE);
            } else if (child instanceof Element inner) {
                var name = inner.normalName();
                if (LEAVES.contains(name) || PIECES.contains(name) && hasPiecesOnly(inner) && depth < 60) {
                    text.piece(inner, Marks.NONE, depth + 1);
                } else if (PIECES.contains(name) || depth >= 60) {
                    run.words(inner.text(), Marks.NONE);
                } else if (!Set.of("script", "style", "template", "noscript", "iframe")
                        .contains(name)) {
                    run.lineBreak();
                    add(inner, depth + 1);
                    run.lineBreak();
                }
            }
        }
    }

    private static boolean hasPiecesOnly(Element element) {
        return element.getAllElements().stream()
                .skip(1)
                .allMatch(inner -> PIECES.contains(inner.normalName()) || LEAVES.contains(inner.normalName()));
    }
}
