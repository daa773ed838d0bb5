package io.haedap.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Cuts a Markdown text into its top-level blocks. */
final class BlockReader {

    private BlockReader() {}

    /** The parser must keep the source positions of blocks. */
    static List<MarkdownBlock> read(Parser parser, String markdown) {
        var lines = List.of(markdown.split("\\R", -1));
        var blocks = new ArrayList<MarkdownBlock>();
        var heading = "";
        int section = 0;
        for (Node node = parser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            var spans = node.getSourceSpans();
            if (node instanceof LinkReferenceDefinition || spans.isEmpty()) {
                continue;
            }
            var text = LineReader.read(node).stream().map(MarkdownLine::text).collect(Collectors.joining("\n"));
            int level = node instanceof Heading found ? found.getLevel() : 0;
            if (level > 0) {
                heading = text;
                section++;
            }
            int first = spans.getFirst().getLineIndex();
            int last = spans.getLast().getLineIndex();
            var source = String.join("\n", lines.subList(first, last + 1));
            blocks.add(new MarkdownBlock(
                    blocks.size(), first, last, level, section, heading, source, text, hash(node, text)));
        }
        return List.copyOf(blocks);
    }

    private static String hash(Node node, String text) {
        var whole = new StringBuilder(text.replaceAll("\\s+", " "));
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                whole.append('\n').append(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                whole.append('\n').append(image.getDestination());
                visitChildren(image);
            }
        });
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
