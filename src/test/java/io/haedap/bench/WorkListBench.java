package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqId;
import io.haedap.faq.learning.FaqVotes;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.TextRead;
import io.haedap.faq.learning.Visitor;
import io.haedap.faq.learning.WorkBoard;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    /** Entries with short texts, spread over states, categories, tags and authors as a grown FAQ is. */
    private void fill() {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "haedap_owner", ""));
        jdbc.sql("""
                insert into category.category (slug, parent, name_ko, position)
                select 'bench-' || n, 'service', 'bench ' || n, n + 10 from generate_series(1, 20) n
                on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into faq.entry (external_id, status, revision, live_revision, live_category, live_public, published_at,
                                       republished_at, created_at, updated_at, version)
                select 'bench-' || n,
                       case when n % 500 = 0 then 'IN_REVIEW' when n % 10 = 0 then 'DRAFT' when n % 25 = 1 then 'ARCHIVED'
                            else 'PUBLISHED' end,
                       1, case when n % 10 <> 0 and n % 25 <> 1 then 1 end,
                       case when n % 10 <> 0 and n % 25 <> 1 then 'account' end, n % 10 <> 0 and n % 25 <> 1,
                       now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute',
                       now() - n * interval '1 minute', 1
                  from generate_series(1, :entries) n
                """).param("entries", ENTRIES).update();
        jdbc.sql("""
                insert into faq.revision (entry, number, category, visibility, tags, verify_by, author, author_name, at)
                select e.id, 1,
                       case when n.n % 5 < 2 then 'account' when n.n % 5 = 2 then 'payment' when n.n % 5 = 3 then 'service'
                            else 'bench-' || (1 + n.n / 5 % 20) end,
                       case when n.n % 40 = 3 then 'STAFF' else 'PUBLIC' end,
                       case when n.n % 5000 = 7 then array ['rare', 'tag-' || n.n % 30] else array ['tag-' || n.n % 30] end,
                       case when n.n % 20 = 5 then now() + (n.n % 200 - 100) * interval '1 day' end,
                       case when n.n % 3 = 0 then cast(:editor as uuid) else cast(:admin as uuid) end, 'bench', e.created_at
                  from faq.entry e
                 cross join lateral (select cast(substr(e.external_id, 7) as int) as n) n
                 where e.external_id like 'bench-%'
                """)
                .param("editor", as.id("editor").value())
                .param("admin", as.id("admin").value())
                .update();
        for (var language : List.of("ko", "en")) {
            jdbc.sql("""
                    insert into faq.revision_text (entry, number, language, title, body)
                    select e.id, 1, :language,
                           case when :language = 'ko' then '결제 질문 ' || md5(e.external_id) || ' ' || e.id
                                else 'Payment question ' || e.id end,
                           repeat('Words of an answer. ', 20)
                      from faq.entry e
                     where e.external_id like 'bench-%' and (:language = 'ko' or e.id % 4 > 0)
                    """).param("language", language).update();
        }
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
