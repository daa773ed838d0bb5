package io.haedap.faq.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.FaqDifference;
import io.haedap.shared.Difference.Piece;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions in one language; pieces stand in both ({@code SAME}) or in one of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceJson(
        int from, int to, String lang, List<FaqDifference.Setting> settings, List<Piece> title, List<Line> lines) {

    /** One line; {@code kind} is what it is for a reader. */
    record Line(MarkdownLine.@Nullable Kind kind, List<Piece> pieces) {}

    static DifferenceJson of(int from, int to, FaqDifference difference, Language language, boolean source) {
        var lines = source ? difference.source(language) : difference.rendered(language);
        return new DifferenceJson(
                from,
                to,
                language.tag(),
                difference.settings(),
                difference.title(language),
                lines.stream().map(DifferenceJson::line).toList());
    }

    private static Line line(FaqDifference.Line line) {
        var shown = line.after() == null ? line.before() : line.after();
        return new Line(shown == null ? null : shown.kind(), line.pieces());
    }
}
