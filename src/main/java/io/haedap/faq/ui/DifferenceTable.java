package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.faq.FaqDifference;
import io.haedap.shared.MarkdownLine;
import io.haedap.shared.ui.DifferenceText;
import io.haedap.shared.ui.DifferenceText.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of two revisions, beside each other or in one; long stretches without a change are folded. */
class DifferenceTable extends Div {

    private static final int AROUND = 3;

    private final Comparison comparison;

    DifferenceTable(FaqDifference difference, Comparison comparison, boolean whole, Runnable unfold) {
        this.comparison = comparison;
        addClassNames("difference-table", comparison.inline() ? "inline" : "side");
        addClassName(comparison.source() ? "as-source" : "as-text");
        getElement().setAttribute("role", "table");
        getElement().setAttribute("aria-label", getTranslation("faq.revisions.difference"));
        var language = comparison.language();
        getElement().setAttribute("lang", language.tag());
        if (!comparison.inline()) {
            add(row("columnheader", revision(comparison.from()), revision(comparison.to())));
        }
        title(difference);
        var lines = comparison.source() ? difference.source(language) : difference.rendered(language);
        var shown = whole ? all(lines) : around(lines);
        int folded = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (shown[i]) {
                fold(folded, unfold);
                folded = 0;
                add(line(lines.get(i)));
            } else {
                folded++;
            }
        }
        fold(folded, unfold);
        if (!difference.hasChanged(language)) {
            var same = new Paragraph(getTranslation("faq.revisions.same"));
            same.addClassNames("t2", "sm", "nothing");
            addComponentAsFirst(same);
        }
    }

    private Component revision(int number) {
        return new Div(getTranslation("faq.history.revision", number));
    }

    private void title(FaqDifference difference) {
        var pieces = difference.title(comparison.language());
        if (!pieces.isEmpty()) {
            var row = comparison.inline()
                    ? row("cell", new DifferenceText(pieces, Side.BOTH))
                    : row("cell", new DifferenceText(pieces, Side.BEFORE), new DifferenceText(pieces, Side.AFTER));
            row.addClassName("line-title");
            add(row);
        }
    }

    private Div line(FaqDifference.Line line) {
        var row = comparison.inline()
                ? row("cell", text(line, Side.BOTH, line.after() == null ? line.before() : line.after()))
                : row("cell", text(line, Side.BEFORE, line.before()), text(line, Side.AFTER, line.after()));
        if (!line.isSame()) {
            row.addClassName("changed");
        }
        return row;
    }

    private static Component text(FaqDifference.Line line, Side side, @Nullable MarkdownLine of) {
        if (of == null) {
            return new Div();
        }
        var box = new Div(new DifferenceText(line.pieces(), side));
        box.addClassNames("line", "line-" + of.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (of.depth() > 1) {
            box.getStyle().set("--depth", String.valueOf(of.depth() - 1));
        }
        return box;
    }

    private static Div row(String role, Component... cells) {
        var row = new Div();
        row.addClassName("difference-row");
        row.getElement().setAttribute("role", "row");
        for (var content : cells) {
            var cell = new Div(content);
            cell.getElement().setAttribute("role", role);
            row.add(cell);
        }
        return row;
    }

    private void fold(int lines, Runnable unfold) {
        if (lines == 0) {
            return;
        }
        var button = new Button(getTranslation("faq.revisions.folded", lines), _ -> unfold.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var row = row("cell", button);
        row.addClassName("folded");
        add(row);
    }

    private static boolean[] all(List<FaqDifference.Line> lines) {
        var shown = new boolean[lines.size()];
        java.util.Arrays.fill(shown, true);
        return shown;
    }

    /** Changed lines with some around them; a gap of two lines is not worth folding. */
    private static boolean[] around(List<FaqDifference.Line> lines) {
        var shown = new boolean[lines.size()];
        var changed = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isSame()) {
                changed.add(i);
            }
        }
        if (changed.isEmpty()) {
            return all(lines);
        }
        for (int at : changed) {
            for (int i = Math.max(0, at - AROUND); i <= Math.min(lines.size() - 1, at + AROUND); i++) {
                shown[i] = true;
            }
        }
        for (int i = 0; i < shown.length; i++) {
            int end = i;
            while (end < shown.length && !shown[end]) {
                end++;
            }
            if (end - i > 0 && end - i <= 2) {
                java.util.Arrays.fill(shown, i, end, true);
            }
            i = Math.max(i, end - 1);
        }
        return shown;
    }
}
