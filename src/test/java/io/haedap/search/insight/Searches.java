package io.haedap.search.insight;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers asked on past days, as tests need it. */
public final class Searches {

    private static final String STORE = """
            insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at,
                                      clicked_1, clicked_3, rank_sum)
            values (:language, :words, :day, :times, :missed, :missed, case when :missed > 0 then 0 else 9 end, :visitors, now(),
                    :first, :third, :first + 3 * :third)
            """;
    private static final String STORE_DAY = """
            insert into search.asked_day (day, language, times, missed, empty, clicked_1, clicked_3, rank_sum)
            values (:day, :language, :times, :missed, :missed, :first, :third, :first + 3 * :third)
            on conflict (day, language) do update
               set times = search.asked_day.times + excluded.times, missed = search.asked_day.missed + excluded.missed,
                   empty = search.asked_day.empty + excluded.empty,
                   clicked_1 = search.asked_day.clicked_1 + excluded.clicked_1,
                   clicked_3 = search.asked_day.clicked_3 + excluded.clicked_3,
                   rank_sum = search.asked_day.rank_sum + excluded.rank_sum
            """;

    /** Words of one day; {@code first} and {@code third} are clicks on those places. */
    public record Day(
            String words, String language, int daysAgo, int times, int missed, int visitors, int first, int third) {

        public static Day of(String words, int daysAgo, int times) {
            return new Day(words, "ko", daysAgo, times, 0, 3, 0, 0);
        }

        public Day by(int connections) {
            return new Day(words, language, daysAgo, times, missed, connections, first, third);
        }

        public Day in(String tag) {
            return new Day(words, tag, daysAgo, times, missed, visitors, first, third);
        }

        public Day missed(int inVain) {
            return new Day(words, language, daysAgo, times, inVain, visitors, first, third);
        }

        public Day clicked(int onFirst, int onThird) {
            return new Day(words, language, daysAgo, times, missed, visitors, onFirst, onThird);
        }
    }

    private Searches() {}

    public static void store(JdbcClient jdbc, Clock clock, Day... days) {
        for (var day : days) {
            for (var sql : new String[] {STORE, STORE_DAY}) {
                var statement = jdbc.sql(sql)
                        .param("language", day.language)
                        .param("day", InsightDays.today(clock).minusDays(day.daysAgo))
                        .param("times", day.times)
                        .param("missed", day.missed)
                        .param("first", day.first)
                        .param("third", day.third);
                (sql.equals(STORE) ? statement.param("words", day.words).param("visitors", day.visitors) : statement)
                        .update();
            }
        }
    }

    public static void clear(JdbcClient jdbc) {
        jdbc.sql("delete from search.asked").update();
        jdbc.sql("delete from search.asked_day").update();
        jdbc.sql("delete from search.mark").update();
    }
}
