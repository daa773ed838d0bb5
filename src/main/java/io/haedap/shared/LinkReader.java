package io.haedap.shared;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Finds where a Markdown text leads and what it shows. */
final class LinkReader {

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private LinkReader() {}

    /** The parser must keep the source positions of blocks: paragraphs are counted as {@link BlockReader} counts them. */
    static List<MarkdownLink> read(Parser parser, String markdown) {
        var links = new ArrayList<MarkdownLink>();
        int paragraph = 0;
        for (Node block = parser.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof LinkReferenceDefinition
                    || block.getSourceSpans().isEmpty()) {
                continue;
            }
            block.accept(new Collector(links, paragraph++));
        }
        return List.copyOf(links);
    }

    /** Every address that it names, also by definitions that show nothing. */
    static List<String> destinations(Parser parser, String markdown) {
        var named = new ArrayList<String>();
        parser.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                named.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(LinkReferenceDefinition definition) {
                named.add(definition.getDestination());
            }
        });
        return List.copyOf(named);
    }

    private static final class Collector extends AbstractVisitor {

        private final List<MarkdownLink> links;
        private final int paragraph;

        private Collector(List<MarkdownLink> links, int paragraph) {
            this.links = links;
            this.paragraph = paragraph;
        }

        @Override
        public void visit(Link link) {
            links.add(new MarkdownLink(paragraph, link.getDestination(), words(link), false));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(new MarkdownLink(paragraph, image.getDestination(), words(image), true));
        }

        private static String words(Node node) {
            var words = new StringBuilder();
            for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
                words.append(TEXT.render(part));
            }
            return words.toString().strip();
        }
    }
}
