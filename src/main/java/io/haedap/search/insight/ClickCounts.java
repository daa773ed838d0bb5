package io.haedap.search.insight;

import io.haedap.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds clicks to what was asked today; there are never more of them than searches. */
@Component
class ClickCounts {

    private static final String KNOWN = """
            select language, words
              from search.asked
             where day = :day and (language, words) in (select language, words
                                                          from unnest(:languages, :words) as given (language, words))
             order by language, words
            """;

    /** In the order in which searches are added, so that none waits for another that waits for it. */
    private static final String LOCK = KNOWN + " for update";

    /** Several clicks after the same words are one row, since an update takes each row once only. */
    private static final String ADD = """
            update search.asked a
               set clicked_1 = clicked_1 + first,
                   clicked_2 = clicked_2 + second,
                   clicked_3 = clicked_3 + third,
                   clicked_10 = clicked_10 + tenth,
                   clicked_more = clicked_more + more,
                   rank_sum = rank_sum + ranks
              from (select language, words,
                           count(*) filter (where rank = 1) as first,
                           count(*) filter (where rank = 2) as second,
                           count(*) filter (where rank = 3) as third,
                           count(*) filter (where rank between 4 and 10) as tenth,
                           count(*) filter (where rank > 10) as more,
                           sum(rank) as ranks
                      from (select language, words, rank, row_number() over (partition by language, words) as number
                              from unnest(:languages, :words, :ranks) as given (language, words, rank)) as clicks
                      join search.asked using (language, words)
                     where day = :day and number <= times - clicked_1 - clicked_2 - clicked_3 - clicked_10 - clicked_more
                     group by language, words) as added
             where a.day = :day and a.language = added.language and a.words = added.words
            returning a.language, first, second, third, tenth, more, ranks
            """;

    private static final String ADD_DAY = """
            update search.asked_day
               set clicked_1 = clicked_1 + :first,
                   clicked_2 = clicked_2 + :second,
                   clicked_3 = clicked_3 + :third,
                   clicked_10 = clicked_10 + :tenth,
                   clicked_more = clicked_more + :more,
                   rank_sum = rank_sum + :ranks
             where day = :day and language = :language
            """;

    private record Added(String language, long first, long second, long third, long tenth, long more, long ranks) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ClickCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the words that somebody asked today, as far as is written. */
    Set<Wording> known(Collection<Wording> words) {
        return Set.copyOf(statement(KNOWN, InsightDays.today(clock), words)
                .query((row, number) -> new Wording(Language.ofTag(row.getString("language")), row.getString("words")))
                .list());
    }

    @Transactional
    void add(List<ClickedHits.Place> places) {
        var day = InsightDays.today(clock);
        var words = places.stream().map(ClickedHits.Place::words).toList();
        statement(LOCK, day, words).query().listOfRows();
        statement(ADD, day, words)
                .param("ranks", places.stream().map(ClickedHits.Place::rank).toArray(Integer[]::new))
                .query(Added.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Added::language))
                .forEach(added -> addToDay(day, added));
    }

    private void addToDay(LocalDate day, Added added) {
        jdbc.sql(ADD_DAY)
                .param("day", day)
                .param("language", added.language)
                .param("first", added.first)
                .param("second", added.second)
                .param("third", added.third)
                .param("tenth", added.tenth)
                .param("more", added.more)
                .param("ranks", added.ranks)
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate day, Collection<Wording> words) {
        return jdbc.sql(sql)
                .param("day", day)
                .param(
                        "languages",
                        words.stream().map(one -> one.language().tag()).toArray(String[]::new))
                .param("words", words.stream().map(Wording::words).toArray(String[]::new));
    }
}
