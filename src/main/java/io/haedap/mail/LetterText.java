package io.haedap.mail;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** A letter's Markdown as plain text: paragraphs stay apart, and a bare address is written once. */
final class LetterText {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .maxOpenBlockParsers(40)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(Links::new)
            .build();

    private LetterText() {}

    static String of(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip() + "\n";
    }

    private record Links(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class);
        }

        @Override
        public void render(Node node) {
            var link = (Link) node;
            var words = TEXT.render(words(link)).strip();
            context.getWriter().write(words);
            var address = link.getDestination().replaceFirst("^mailto:", "");
            if (!words.equals(address)) {
                context.getWriter().write(words.isEmpty() ? address : " (" + address + ")");
            }
        }

        private static Node words(Link link) {
            var paragraph = new org.commonmark.node.Paragraph();
            while (link.getFirstChild() != null) {
                paragraph.appendChild(link.getFirstChild());
            }
            var document = new org.commonmark.node.Document();
            document.appendChild(paragraph);
            return document;
        }
    }
}
