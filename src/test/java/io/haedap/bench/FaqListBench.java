package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.As;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * The staff's list over 100,000 entries, or as many as {@code -Dentries=} says, with each filter: the time of which 95 of 100
 * pages are quicker, against the bare statement of the same page over the same pool.
 */
@Tag("bench")
@HaedapTest
class FaqListBench {

    private static final int ENTRIES = Integer.getInteger("entries", 100_000);
    private static final int PAGES = Integer.getInteger("pages", 300);
    private static final int ROUNDS = 5;

    private static final String BARE = """
            select e.id, e.status, e.revision, e.live_revision, e.category, e.visibility, e.title_ko, e.title_en, e.tags,
                   e.author_name, e.verify_by, e.publish_at, e.updated_at, e.outdated_paragraphs,
                   (select count(*) from faq.remark where entry = e.id and resolved_at is null) as open_remarks
              from faq.entry e
             where %s
             order by e.updated_at desc, e.id desc
             limit 51
            """;

    @Autowired
    private FaqBoard board;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private As as;

    @Autowired
    private DataSource pool;

    @Value("${spring.datasource.url}")
    private String url;

    /** A filter, and what it comes down to in SQL. */
    private record Question(FaqFilter filter, String where, Object... values) {}

    @Test
    void any_filter() {
        as.signIn("admin");
        fill();
        var worst = 0.0;
        for (var question : questions().entrySet()) {
            if (Boolean.getBoolean("plans")) {
                explain(question.getKey(), question.getValue());
            }
            worst = Math.max(worst, ratio(question.getKey(), question.getValue()));
        }
        System.out.printf("BENCH list of %d entries, worst filter: ratio %.2f, goal 2.00 or less%n", ENTRIES, worst);
    }

    private Map<String, Question> questions() {
        var author = as.id("editor");
        var words = "e.grams @> faq.grams(lower(?)) and e.find_text like lower(?)";
        var tag = "e.tags @> array [cast(? as text)]";
        var branch = tree.branch("service").toArray(String[]::new);
        var questions = new LinkedHashMap<String, Question>();
        questions.put("everything", new Question(FaqFilter.EVERYTHING, "true"));
        questions.put(
                "state, common",
                new Question(new FaqFilter(null, FaqStatus.PUBLISHED, null), "e.status = ?", "PUBLISHED"));
        questions.put(
                "state, rare",
                new Question(new FaqFilter(null, FaqStatus.IN_REVIEW, null), "e.status = ?", "IN_REVIEW"));
        questions.put("category", new Question(new FaqFilter("account", null, null), "e.category = ?", "account"));
        questions.put(
                "category with branches",
                new Question(new FaqFilter("service", null, null), "e.category = any (?)", (Object) branch));
        questions.put("words, common", new Question(new FaqFilter(null, null, "질문"), words, "질문", "%질문%"));
        questions.put("words, rare", new Question(new FaqFilter(null, null, "77771"), words, "77771", "%77771%"));
        questions.put("words, none", new Question(new FaqFilter(null, null, "zqxj"), words, "zqxj", "%zqxj%"));
        questions.put(
                "no translation",
                new Question(new FaqFilter(null, null, null, FaqFilter.Translation.MISSING), "e.title_en is null"));
        questions.put(
                "tag, common",
                new Question(new FaqFilter(null, null, null, null, "tag-1", null, null, false), tag, "tag-1"));
        questions.put(
                "tag, rare",
                new Question(new FaqFilter(null, null, null, null, "rare", null, null, false), tag, "rare"));
        questions.put(
                "author",
                new Question(
                        new FaqFilter(null, null, null, null, null, author, null, false),
                        "e.author = ?",
                        author.value()));
        questions.put(
                "staff only",
                new Question(
                        new FaqFilter(null, null, null, null, null, null, FaqVisibility.STAFF, false),
                        "e.visibility = 'STAFF'"));
        questions.put(
                "past verify-by",
                new Question(
                        new FaqFilter(null, null, null, null, null, null, null, true),
                        "e.verify_by <= ?",
                        OffsetDateTime.now(ZoneOffset.UTC)));
        questions.put(
                "all together",
                new Question(
                        new FaqFilter(
                                "service",
                                FaqStatus.PUBLISHED,
                                "질문",
                                null,
                                "tag-1",
                                author,
                                FaqVisibility.PUBLIC,
                                false),
                        "e.status = ? and e.author = ? and " + tag
                                + " and e.visibility = 'PUBLIC' and e.category = any (?) and " + words,
                        "PUBLISHED",
                        author.value(),
                        "tag-1",
                        branch,
                        "질문",
                        "%질문%"));
        return questions;
    }

    /** Both take turns page by page, so that whatever else the machine does hits both alike. */
    private double ratio(String name, Question question) {
        var ratios = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            var mine = new double[PAGES];
            var theirs = new double[PAGES];
            for (int i = 0; i < PAGES; i++) {
                mine[i] = milliseconds(() -> board.rows(question.filter(), 50, null));
                theirs[i] = milliseconds(() -> bare(question));
            }
            if (round >= 0) {
                ours[round] = p95(mine);
                bare[round] = p95(theirs);
                ratios[round] = ours[round] / bare[round];
            }
        }
        for (var figures : List.of(ours, bare, ratios)) {
            Arrays.sort(figures);
        }
        System.out.printf(
                "BENCH list, %-24s p95 %7.2f ms against %7.2f ms: ratio %.2f (%.2f to %.2f)%n",
                name, ours[ROUNDS / 2], bare[ROUNDS / 2], ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        return ratios[ROUNDS / 2];
    }

    private static double milliseconds(Runnable page) {
        var begin = System.nanoTime();
        page.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double p95(double[] times) {
        Arrays.sort(times);
        return times[PAGES * 95 / 100];
    }

    /** Reads the same columns of the same rows and throws them away. */
    private void bare(Question question) {
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(BARE.formatted(question.where()))) {
            for (int i = 0; i < question.values().length; i++) {
                statement.setObject(i + 1, question.values()[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 15; column++) {
                        rows.getString(column);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void explain(String name, Question question) {
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(
                        "explain (analyze, buffers off) " + BARE.formatted(question.where()))) {
            for (int i = 0; i < question.values().length; i++) {
                statement.setObject(i + 1, question.values()[i]);
            }
            System.out.println("PLAN " + name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    System.out.println("PLAN   " + rows.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void fill() {
        var jdbc = ManyEntries.fill(url, as, ENTRIES);
        // what the database's own housekeeping would have done within a minute
        jdbc.sql("vacuum analyze faq.entry").update();
    }
}
