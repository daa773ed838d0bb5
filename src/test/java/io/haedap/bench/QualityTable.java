package io.haedap.bench;

import io.haedap.bench.Answers.Failure;
import io.haedap.bench.Finder.Found;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The figures of one set as Markdown, printed and kept in {@code target}. */
final class QualityTable {

    private static final int FAILURES = Integer.getInteger("failures", 0);

    /** A class of queries with the scores of the three. */
    record Row(QueryClass asked, int queries, Score ours, Score plain, Score postgres, Score right) {

        double missing() {
            return asked.goal().missing(ours, plain, right);
        }
    }

    private final QuestionSet set;
    private final Map<QueryClass, Answers> answers;
    private final Map<QueryClass, Row> rows = new EnumMap<>(QueryClass.class);
    private final Report report;

    QualityTable(QuestionSet set, Map<QueryClass, Answers> answers) {
        this.set = set;
        this.answers = answers;
        this.report = new Report("search-quality-" + set.name());
        answers.forEach((asked, answer) -> {
            var right = answers.get(asked.right());
            rows.put(
                    asked,
                    new Row(
                            asked,
                            answer.queries().size(),
                            answer.score(answer.ours()),
                            answer.score(answer.plain()),
                            answer.score(answer.postgres()),
                            right.score(right.ours())));
        });
    }

    Map<QueryClass, Row> rows() {
        return rows;
    }

    /** {@code chatter} is what was found for utterances that nothing answers. */
    void print(Queries queries, List<Found> chatter) {
        report.line("## %s: %d passages, half %d", set.name(), set.passages().size(), QuestionSet.HALF);
        report.line(
                "| queries | n | Haedap MRR@10 | R@10 | BM25 + nori MRR@10 | R@10 | ts_rank MRR@10 | R@10 | error | misses | goal | met |");
        report.line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|");
        rows.values().forEach(this::row);
        answered(chatter);
        if (FAILURES > 0) {
            answers.values().forEach(answer -> failures(answer, queries));
        }
    }

    private void row(Row row) {
        report.line(
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %s | %s | %s | %s |",
                row.asked().label(),
                row.queries(),
                row.ours().mrr(),
                row.ours().recall(),
                row.plain().mrr(),
                row.plain().recall(),
                row.postgres().mrr(),
                row.postgres().recall(),
                part(1 - row.ours().mrr(), 1 - row.plain().mrr()),
                part(1 - row.ours().recall(), 1 - row.plain().recall()),
                row.asked().goal().words(),
                row.asked().goal() == Goal.NONE
                        ? ""
                        : row.missing() <= 0 ? "yes" : "no, %.3f missing".formatted(row.missing()));
    }

    /** How much is left to be desired, as a part of what the yardstick leaves. */
    private static String part(double ours, double yardstick) {
        return yardstick == 0 ? "" : "×%.2f".formatted(ours / yardstick);
    }

    /** Precision is given as if as many questions as utterances were asked: how many of them come is not known. */
    private void answered(List<Found> chatter) {
        var pretended = Score.share(chatter.stream().filter(Found::answered).count(), chatter.size());
        report.line("");
        report.line("`answered` to %d utterances that nothing answers: %.3f", chatter.size(), pretended);
        report.line("");
        report.line("| queries | recall of `answered` | precision of `answered` | answered, and by what was meant |");
        report.line("|---|--:|--:|--:|");
        answers.forEach((asked, answer) -> {
            var recall = rows.get(asked).ours().answered();
            var right = IntStream.range(0, answer.queries().size())
                    .filter(i -> answer.ours().get(i).answered()
                            && answer.ours().get(i).rank(answer.queries().get(i).expected()) == 1)
                    .count();
            report.line(
                    "| %s | %.3f | %.3f | %.3f |",
                    asked.label(),
                    recall,
                    recall / (recall + pretended),
                    Score.share(right, answer.queries().size()));
        });
    }

    private void failures(Answers answer, Queries queries) {
        report.line("");
        report.line("### Worst: %s", answer.asked().label());
        answer.failures().limit(FAILURES).forEach(failure -> failure(failure, queries));
    }

    private void failure(Failure failure, Queries queries) {
        var expected = queries.passage(failure.query().expected());
        var first = failure.ours().ids().isEmpty()
                ? null
                : queries.passage(failure.ours().ids().getFirst());
        report.line(
                "- `%s` means %s (%s): rank %d, yardstick %d; first came %s",
                failure.query().typed(),
                expected.id(),
                expected.title(),
                failure.rank(),
                failure.plainRank(),
                first == null ? "nothing" : first.id() + " (" + first.title() + ")");
    }
}
