package io.haedap.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Visitor;

/** Writes a document down line by line as one would read it aloud: without bars, bullets, pictures and addresses. */
final class AloudReader extends AbstractVisitor {

    private static final Pattern CALLOUT = Pattern.compile("^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
    /** Of an address nobody reads more than whose it is. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?([A-Za-z0-9.-]*[A-Za-z0-9])(?:[:/?#][!-~&&[^()<>\"']]*[!-~&&[^()<>\"'.,;:!?]])?/?");

    private static final String MEANS = " \u2013 ";

    private final List<String> lines = new ArrayList<>();
    private String sign = "";

    private AloudReader() {}

    static List<String> read(Node document) {
        var reader = new AloudReader();
        document.accept(reader);
        return List.copyOf(reader.lines);
    }

    private void line(String text) {
        var words =
                ADDRESS.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
            lines.add(sign + words);
            sign = "";
        }
    }

    /** What it heads follows a colon. */
    @Override
    public void visit(Heading heading) {
        var words = words(heading);
        boolean open = !words.isEmpty() && ".!?:\u2026".indexOf(words.charAt(words.length() - 1)) < 0;
        line(open ? words + ":" : words);
    }

    @Override
    public void visit(Paragraph paragraph) {
        var text = LineWords.without(paragraph);
        for (var part : CALLOUT.matcher(text).replaceFirst("").split("\n")) {
            line(part);
        }
    }

    @Override
    public void visit(BulletList list) {
        items(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void items(Node list, int start) {
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            sign = start < 0 ? "" : number++ + ". ";
            visitChildren(item);
        }
        sign = "";
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.getLiteral().lines().forEach(this::line);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code.getLiteral().lines().forEach(this::line);
    }

    @Override
    public void visit(HtmlBlock html) {
        html.getLiteral().lines().forEach(this::line);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            table(block);
        } else {
            visitChildren(block);
        }
    }

    private void table(Node table) {
        var rows = new ArrayList<List<String>>();
        table.accept((Visitor) new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof TableRow row) {
                    rows.add(cells(row));
                } else {
                    visitChildren(node);
                }
            }
        });
        var heads = rows.isEmpty() ? List.<String>of() : rows.getFirst();
        for (var row : rows.size() > 1 ? rows.subList(1, rows.size()) : rows) {
            line(row(row, rows.size() > 1 ? heads : List.of()));
        }
    }

    private static List<String> cells(TableRow row) {
        var cells = new ArrayList<String>();
        for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
            cells.add(words(cell));
        }
        return cells;
    }

    /** What the row is about, and what the columns say of it; a single one needs no name. */
    private static String row(List<String> cells, List<String> heads) {
        var said = new ArrayList<String>();
        for (int i = 1; i < cells.size(); i++) {
            var head = cells.size() > 2 && i < heads.size() ? heads.get(i) : "";
            if (!cells.get(i).isEmpty()) {
                said.add(head.isEmpty() ? cells.get(i) : head + MEANS + cells.get(i));
            }
        }
        var about = cells.isEmpty() ? "" : cells.getFirst();
        var rest = String.join(", ", said);
        return about.isEmpty() || rest.isEmpty() ? about + rest : about + ": " + rest;
    }

    private static String words(Node node) {
        return LineWords.without(node).replaceAll("\\s+", " ").strip();
    }
}
