package io.haedap.search.insight;

import io.haedap.shared.Language;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds clicks to what was asked today; there are never more of them than searches. */
@Component
class ClickCounts {

    /** In the order in which searches are added, so that none waits for another that waits for it. */
    private static final String LOCK = """
            select language, words
              from search.asked
             where day = :day and (language, words) in (select language, words
                                                          from unnest(:languages, :words) as given (language, words))
             order by language, words
               for update
            """;

    private static final String ADD = """
            update search.asked a
               set clicked_1 = clicked_1 + (rank = 1)::int,
                   clicked_2 = clicked_2 + (rank = 2)::int,
                   clicked_3 = clicked_3 + (rank = 3)::int,
                   clicked_10 = clicked_10 + (rank between 4 and 10)::int,
                   clicked_more = clicked_more + (rank > 10)::int,
                   rank_sum = rank_sum + rank
              from unnest(:languages, :words, :ranks) as given (language, words, rank)
             where a.day = :day and a.language = given.language and a.words = given.words
               and a.times > clicked_1 + clicked_2 + clicked_3 + clicked_10 + clicked_more
            returning a.language, given.rank
            """;
    private static final String ADD_DAY = """
            update search.asked_day
               set clicked_1 = clicked_1 + (:rank = 1)::int,
                   clicked_2 = clicked_2 + (:rank = 2)::int,
                   clicked_3 = clicked_3 + (:rank = 3)::int,
                   clicked_10 = clicked_10 + (:rank between 4 and 10)::int,
                   clicked_more = clicked_more + (:rank > 10)::int,
                   rank_sum = rank_sum + :rank
             where day = :day and language = :language
            """;

    private record Counted(String language, int rank) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ClickCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers the words that nobody asked today, as far as is written. */
    @Transactional
    Set<Wording> add(List<ClickedHits.Place> places) {
        var unknown = new HashSet<Wording>();
        places.forEach(place -> unknown.add(place.words()));
        var known = statement(LOCK, places)
                .query((row, number) -> new Wording(Language.ofTag(row.getString("language")), row.getString("words")))
                .list();
        known.forEach(unknown::remove);
        if (!known.isEmpty()) {
            statement(ADD, places)
                    .param("ranks", places.stream().map(ClickedHits.Place::rank).toArray(Integer[]::new))
                    .query((row, number) -> new Counted(row.getString("language"), row.getInt("rank")))
                    .list()
                    .stream()
                    .sorted(Comparator.comparing(Counted::language))
                    .forEach(this::addToDay);
        }
        return unknown;
    }

    private JdbcClient.StatementSpec statement(String sql, List<ClickedHits.Place> places) {
        return jdbc.sql(sql)
                .param("day", InsightDays.today(clock))
                .param(
                        "languages",
                        column(places, place -> place.words().language().tag()))
                .param("words", column(places, place -> place.words().words()));
    }

    private void addToDay(Counted click) {
        jdbc.sql(ADD_DAY)
                .param("day", InsightDays.today(clock))
                .param("language", click.language)
                .param("rank", click.rank)
                .update();
    }

    private static String[] column(List<ClickedHits.Place> places, Function<ClickedHits.Place, String> part) {
        return places.stream().map(part).toArray(String[]::new);
    }
}
