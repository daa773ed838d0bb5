package io.haedap.shared;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Draws {@code > [!WARNING]} block quotes as callouts, all others as quotes. */
final class CalloutRenderer implements NodeRenderer {

    private static final Pattern MARK = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
    private static final Set<String> WARNINGS = Set.of("WARNING", "CAUTION", "IMPORTANT");

    private final HtmlNodeRendererContext context;

    CalloutRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(BlockQuote.class);
    }

    @Override
    public void render(Node node) {
        var html = context.getWriter();
        var kind = takeMark(node);
        html.line();
        if (kind == null) {
            html.tag("blockquote");
        } else {
            html.tag("div", Map.of("class", WARNINGS.contains(kind) ? "call warn" : "call"));
        }
        html.line();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.line();
        html.tag(kind == null ? "/blockquote" : "/div");
        html.line();
    }

    /** Removes the mark from the quote and tells which it was; null where there is none. */
    private static @Nullable String takeMark(Node quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return null;
        }
        var start = new StringBuilder();
        Node last = null;
        for (Node part = first.getFirstChild(); part instanceof Text text; part = part.getNext()) {
            start.append(text.getLiteral());
            last = part;
        }
        var mark = MARK.matcher(start);
        if (last == null || !mark.matches()) {
            return null;
        }
        var rest = last.getNext();
        while (first.getFirstChild() != null && first.getFirstChild() != rest) {
            first.getFirstChild().unlink();
        }
        if (rest instanceof SoftLineBreak) {
            rest.unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        return mark.group(1);
    }
}
