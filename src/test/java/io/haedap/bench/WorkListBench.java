package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqId;
import io.haedap.faq.learning.FaqVotes;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.TextRead;
import io.haedap.faq.learning.WorkBoard;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.web.Visitor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The work lists over 100,000 entries, a million rows of votes, as many of views and 100,000 opinions; and a vote. */
@Tag("bench")
@HaedapTest
class WorkListBench {

    private static final int ENTRIES = Integer.getInteger("entries", 100_000);
    private static final int PAGES = Integer.getInteger("pages", 200);

    @Autowired
    private WorkBoard board;

    @Autowired
    private LearningBoard learning;

    @Autowired
    private FaqVotes votes;

    @Autowired
    private As as;

    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void every_list() {
        fill();
        as.signIn("admin");
        var faq = board.doubted(null, 1, null).items().getFirst().id();
        var visitor = new AtomicInteger();
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("doubted", () -> board.doubted(null, 50, null));
        questions.put("doubted, category", () -> board.doubted("payment", 50, null));
        questions.put("opinions", () -> board.opinions(null, 50, null));
        questions.put("opinions, category", () -> board.opinions("bench-3", 50, null));
        questions.put("unverified", () -> board.unverified(null, 50, null));
        questions.put("expiring", () -> board.expiring(null, 50, null));
        questions.put("empty categories", () -> board.emptyCategories(50, null));
        questions.put("counts", board::counts);
        questions.put("one entry", () -> learning.of(faq));
        questions.put("a vote", () -> vote(faq, visitor.incrementAndGet()));
        questions.forEach(WorkListBench::measure);
    }

    private void vote(FaqId faq, int visitor) {
        votes.vote(
                new TextRead(faq.toString(), 1, Language.KO),
                true,
                new Visitor("10.1." + visitor / 250 + "." + visitor % 250, "Firefox"));
    }

    private static void measure(String name, Runnable page) {
        var times = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            var begin = System.nanoTime();
            page.run();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "BENCH work, %-20s p50 %7.2f ms, p95 %7.2f ms%n", name, times[PAGES / 2], times[PAGES * 95 / 100]);
    }

    private void fill() {
        var jdbc = ManyEntries.fill(url, as, ENTRIES);
        jdbc.sql("""
                insert into faq.vote_count (entry, revision, language, day, helpful, unhelpful)
                select e.id, 1, 'ko', current_date - d, 1 + (e.id * d) % 5, (e.id + d) % 3 + e.id % 40 / 36 * 6
                  from faq.entry e, generate_series(0, 9) d
                 where e.external_id like 'bench-%' and e.live_revision is not null
                """).update();
        jdbc.sql("""
                insert into faq.reception (entry, revision, helpful, unhelpful)
                select entry, 1, sum(helpful), sum(unhelpful) from faq.vote_count group by entry
                on conflict (entry) do nothing
                """).update();
        jdbc.sql("""
                insert into faq.reading (entry, day, count)
                select e.id, current_date - d, 1 + e.id % 90
                  from faq.entry e, generate_series(0, 9) d
                 where e.external_id like 'bench-%' and e.live_revision is not null
                """).update();
        jdbc.sql("""
                insert into faq.opinion (entry, revision, language, helpful, body, at)
                select e.id, 1, 'ko', e.id % 2 = 0, 'opinion', now() - e.id % 300 * interval '1 day'
                  from faq.entry e
                 where e.external_id like 'bench-%'
                """).update();
        jdbc.sql("update faq.opinion set done_at = at, done_by = :by, done_name = 'bench' where id % 10 > 0")
                .param("by", as.id("editor").value())
                .update();
        jdbc.sql(
                        "update faq.entry set unpublish_at = now() + id % 200 * interval '1 day' where live_revision = 1 and id % 20 = 0")
                .update();
        jdbc.sql("vacuum analyze faq.vote_count, faq.reception, faq.reading, faq.opinion")
                .update();
        // what the database's own housekeeping would have done within a minute
        jdbc.sql("vacuum analyze faq.entry").update();
    }
}
