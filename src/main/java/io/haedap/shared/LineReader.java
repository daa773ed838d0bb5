package io.haedap.shared;

import io.haedap.shared.MarkdownLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Writes a document down as the lines that a reader sees. */
final class LineReader extends AbstractVisitor {

    private static final Pattern CALLOUT = Pattern.compile("^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");

    private final List<MarkdownLine> lines = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private int depth;
    private String sign = "";

    private LineReader() {}

    static List<MarkdownLine> read(Node document) {
        var reader = new LineReader();
        document.accept(reader);
        return List.copyOf(reader.lines);
    }

    private void line(Kind of, String text) {
        if (!text.isBlank()) {
            lines.add(new MarkdownLine(of, depth, text.replaceAll("\\s+", " ").strip()));
        }
    }

    @Override
    public void visit(Heading heading) {
        line(Kind.HEADING, words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        var text = LineWords.of(paragraph);
        if (kind == Kind.QUOTE || kind == Kind.CALLOUT) {
            text = CALLOUT.matcher(text).replaceFirst("");
        }
        for (var part : text.split("\n")) {
            line(sign.isEmpty() ? kind : Kind.ITEM, sign + part);
            sign = "";
        }
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void items(Node list, int start) {
        depth++;
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            sign = start == 0 ? "\u2022 " : number++ + ". ";
            visitChildren(item);
        }
        sign = "";
        depth--;
    }

    @Override
    public void visit(BlockQuote quote) {
        var around = kind;
        kind = quote.getFirstChild() instanceof Paragraph first
                        && CALLOUT.matcher(LineWords.of(first)).find()
                ? Kind.CALLOUT
                : Kind.QUOTE;
        visitChildren(quote);
        kind = around;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        code(html.getLiteral());
    }

    private void code(String literal) {
        literal.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(new MarkdownLine(Kind.CODE, depth, line)));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            var cells = new ArrayList<String>();
            for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                cells.add(words(cell));
            }
            line(Kind.ROW, String.join(" \u2502 ", cells));
        } else {
            visitChildren(node);
        }
    }

    private static String words(Node node) {
        return LineWords.of(node).replace('\n', ' ');
    }
}
