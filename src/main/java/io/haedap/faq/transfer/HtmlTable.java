package io.haedap.faq.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of HTML as GFM knows them: a row of headings and rows of equal length. Cells that stretch over others leave these empty.
 * What holds a table within, or has one column, is there for its looks and no table.
 */
final class HtmlTable {

    private static final int WIDEST = 30;
    private static final int LONGEST = 1_000;

    private final Element table;
    private final List<List<@Nullable Element>> rows = new ArrayList<>();
    private int columns;

    HtmlTable(Element table) {
        this.table = table;
        read();
    }

    private void read() {
        var reaching = new ArrayList<Integer>();
        for (var row : rowsOf(table)) {
            var cells = new ArrayList<@Nullable Element>();
            for (var cell : row.children()) {
                if (!Set.of("td", "th").contains(cell.normalName())) {
                    continue;
                }
                fill(cells, reaching);
                for (int i = 0; i < span(cell, "colspan", WIDEST) && cells.size() < WIDEST; i++) {
                    reach(reaching, cells.size(), span(cell, "rowspan", LONGEST));
                    cells.add(i == 0 ? cell : null);
                }
            }
            fill(cells, reaching);
            for (int i = 0; i < reaching.size(); i++) {
                reaching.set(i, Math.max(0, reaching.get(i) - 1));
            }
            if (!cells.isEmpty() && rows.size() < LONGEST) {
                rows.add(cells);
                columns = Math.max(columns, cells.size());
            }
        }
    }

    /** Where a cell of a row above reaches down, nothing stands. */
    private static void fill(List<@Nullable Element> cells, List<Integer> reaching) {
        while (cells.size() < reaching.size() && cells.size() < WIDEST && reaching.get(cells.size()) > 0) {
            cells.add(null);
        }
    }

    private static void reach(List<Integer> reaching, int column, int rows) {
        while (reaching.size() <= column) {
            reaching.add(0);
        }
        reaching.set(column, rows);
    }

    private static int span(Element cell, String attribute, int most) {
        var given = cell.attr(attribute);
        return given.matches("[1-9]\\d{0,3}") ? Math.min(most, Integer.parseInt(given)) : 1;
    }

    private static List<Element> rowsOf(Element table) {
        var rows = new ArrayList<Element>();
        for (var child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (Set.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                rows.addAll(child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .toList());
            }
        }
        return rows;
    }

    boolean isLayout() {
        return columns < 2 || table.selectFirst("td table, th table, td pre, th pre") != null;
    }

    List<Element> cells() {
        return rowsOf(table).stream().flatMap(row -> row.children().stream()).toList();
    }

    Optional<Element> caption() {
        return table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .findFirst();
    }

    /** The table; {@code fill} puts the words of a cell into its place. The first row is that of the headings. */
    Node block(BiConsumer<Element, Node> fill) {
        var block = new TableBlock();
        var head = new TableHead();
        var body = new TableBody();
        for (var cells : rows) {
            var row = new TableRow();
            var first = head.getFirstChild() == null;
            for (int i = 0; i < columns; i++) {
                var source = i < cells.size() ? cells.get(i) : null;
                var cell = new TableCell();
                cell.setHeader(first);
                if (source != null) {
                    cell.setAlignment(alignment(source));
                    fill.accept(source, cell);
                }
                row.appendChild(cell);
            }
            (first ? head : body).appendChild(row);
        }
        block.appendChild(head);
        if (body.getFirstChild() != null) {
            block.appendChild(body);
        }
        return block;
    }

    private static TableCell.@Nullable Alignment alignment(Element cell) {
        var words = (cell.attr("align") + " " + cell.attr("style")).toLowerCase(Locale.ROOT);
        if (words.matches("(right|center)\\b.*") || words.matches(".*text-align\\s*:\\s*(right|center).*")) {
            return words.contains("right") ? TableCell.Alignment.RIGHT : TableCell.Alignment.CENTER;
        }
        return null;
    }
}
