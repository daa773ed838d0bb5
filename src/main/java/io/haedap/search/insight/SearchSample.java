package io.haedap.search.insight;

import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sample company's readers looked for in the last hundred days; the same on every installation of that day. */
@Component
@Order(13)
class SearchSample implements SampleContent {

    /**
     * One line of {@code db/sample/searches.json}: so often on an average day, of those so many percent in vain and so many followed
     * by a click; of the clicks so many percent on the first, second and third place and far below; last asked {@code until} days ago.
     */
    record Sample(
            String words,
            String lang,
            double perDay,
            int missed,
            int results,
            int clicks,
            List<Integer> ranks,
            int until) {}

    /** A little more every week, less on weekends, no two days alike; today is half over. */
    private static final String ASK = """
            insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at,
                                      clicked_1, clicked_2, clicked_3, clicked_more, clicked_10, rank_sum)
            select :lang, :words, day, times, missed, case when :results = 0 then missed else 0 end, :results,
                   least(3, times), case when n = 0 then cast(:now as timestamptz)
                                         else (day + time '14:00') at time zone 'Asia/Seoul' end,
                   c1, c2, c3, far, c10, c1 + 2 * c2 + 3 * c3 + 13 * far + 6 * c10
              from (select (cast(:now as timestamptz) at time zone 'Asia/Seoul')::date - n as day, n,
                           floor(:perDay * (0.6 + (n * 7 + :seed * 3) % 13 / 15.0) * (1.08 - n / 260.0) * (0.5 + least(n, 1) * 0.5)
                                 * case when extract(isodow from (cast(:now as timestamptz) at time zone 'Asia/Seoul')::date - n) > 5
                                        then 0.55 else 1 end
                                 + (n * 5 + :seed * 11) % 17 / 17.0)::int as times
                      from generate_series(cast(:until as int), 99) n) d
              join lateral (select floor(times * :missed / 100.0 + 0.5)::int as missed,
                                   least(times, floor(times * :clicks / 100.0 + (n * 3 + :seed * 7) % 10 / 10.0)::int) as clicks) e on true
              join lateral (select least(clicks, floor(clicks * :second / 100.0 + (n * 3 + :seed) % 10 / 10.0)::int) as c2) p2 on true
              join lateral (select least(clicks - c2, floor(clicks * :third / 100.0 + (n + :seed * 7) % 10 / 10.0)::int) as c3) p3 on true
              join lateral (select least(clicks - c2 - c3, floor(clicks * :more / 100.0 + (n * 9 + :seed) % 10 / 10.0)::int) as far) pf on true
              join lateral (select least(clicks - c2 - c3 - far,
                                         floor(clicks * (100 - :first - :second - :third - :more) / 100.0
                                               + (n * 7 + :seed * 3) % 10 / 10.0)::int) as c10) p10 on true
              join lateral (select clicks - c2 - c3 - far - c10 as c1) p1 on true
             where times > 0
            """;

    /** A few more were searches whose words are not kept. */
    private static final String DAYS = """
            insert into search.asked_day (day, language, times, missed, empty,
                                          clicked_1, clicked_2, clicked_3, clicked_10, clicked_more, rank_sum)
            select day, language, sum(times) + sum(times)::int / 40, sum(missed), sum(empty), sum(clicked_1), sum(clicked_2),
                   sum(clicked_3), sum(clicked_10), sum(clicked_more), sum(rank_sum)
              from search.asked
             group by day, language
            """;

    private final JdbcClient jdbc;
    private final SampleFiles files;
    private final Clock clock;

    SearchSample(JdbcClient jdbc, SampleFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void load() {
        var searches = files.read("searches", Sample[].class);
        for (int i = 0; i < searches.size(); i++) {
            ask(searches.get(i), i);
        }
        jdbc.sql(DAYS).update();
    }

    private void ask(Sample sample, int seed) {
        jdbc.sql(ASK)
                .param("lang", sample.lang())
                .param("words", sample.words())
                .param("perDay", sample.perDay())
                .param("missed", sample.missed())
                .param("results", sample.results())
                .param("clicks", sample.clicks())
                .param("first", sample.ranks().get(0))
                .param("second", sample.ranks().get(1))
                .param("third", sample.ranks().get(2))
                .param("more", sample.ranks().get(3))
                .param("until", sample.until())
                .param("seed", seed)
                .param("now", clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
    }
}
