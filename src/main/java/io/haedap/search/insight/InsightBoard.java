package io.haedap.search.insight;

import io.haedap.search.SearchIndex;
import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers look for and where it leads them, for those who write. Words are named once they were asked on three days or from three
 * connections; those that found no answer are named at once, so that somebody can answer them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('search:insight')")
public class InsightBoard {

    private static final String CLICKS = """
            sum(clicked_1) as clicked_1, sum(clicked_2) as clicked_2, sum(clicked_3) as clicked_3,
            sum(clicked_10) as clicked_10, sum(clicked_more) as clicked_more, sum(rank_sum) as rank_sum
            """;
    private static final String CLICKED = "sum(clicked_1 + clicked_2 + clicked_3 + clicked_10 + clicked_more)";
    private static final String DAYS = """
            select d.day::date as day, coalesce(sum(times), 0) as times, coalesce(sum(missed), 0) as missed,
                   coalesce(sum(empty), 0) as empty, %s
              from generate_series(cast(:from as date), cast(:to as date), interval '1 day') d(day)
              left join search.asked_day a
                on a.day = d.day::date and (cast(:language as text) is null or a.language = :language)
             group by 1
             order by 1
            """.formatted(CLICKS);
    private static final String WORDS = """
            select language, words, sum(times) as times, sum(missed) as missed, max(day) as last_day,
                   (array_agg(results order by day desc))[1] as results, %s,
                   exists (select from search.mark m
                            where m.language = a.language and m.words = a.words and m.mark = 'HIDDEN') as hidden
              from search.asked a
             where day between :from and :to and (cast(:language as text) is null or language = :language)
             group by language, words
            having %s
               and (cast(:loud as bigint) is null or %s < :loud or %3$s = :loud and (language, words) > (:afterLanguage, :after))
             order by %3$s desc, language, words
             limit :limit
            """;
    private static final String MANY = "(count(*) >= 3 or max(visitors) >= 3)";
    private static final String UNSETTLED = """
            sum(missed) > 0 and not exists (select from search.mark m
                                             where m.language = a.language and m.words = a.words and m.mark = 'SETTLED')
            """;

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final Clock clock;

    InsightBoard(JdbcClient jdbc, SearchIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** The last so many days, today among them. */
    public AskedPeriod last(int days, @Nullable Language language) {
        return AskedPeriod.upTo(InsightDays.today(clock), days, language);
    }

    /** Every day of the period, in order. */
    public List<SearchDay> days(AskedPeriod period) {
        return within(jdbc.sql(DAYS), period)
                .query((row, number) -> new SearchDay(
                        row.getObject("day", LocalDate.class),
                        new SearchFigures(
                                row.getLong("times"), row.getLong("missed"), row.getLong("empty"), clicks(row))))
                .list();
    }

    /** All days together. */
    public static SearchFigures sum(List<SearchDay> days) {
        return days.stream().map(SearchDay::figures).reduce(SearchFigures.NONE, SearchFigures::plus);
    }

    /** The loudest words first. */
    public Page<AskedWords> words(AskedList list, AskedPeriod period, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 3);
        var rows = within(jdbc.sql(sql(list)), period)
                .param("loud", after == null ? null : after.number(0), Types.BIGINT)
                .param("afterLanguage", after == null ? "" : after.text(1))
                .param("after", after == null ? "" : after.text(2))
                .param("limit", Page.size(size) + 1)
                .query((row, number) -> words(row))
                .list();
        return Page.of(
                rows,
                Page.size(size),
                one -> Cursor.of(one.loudness(list), one.language().tag(), one.words()));
    }

    private static String sql(AskedList list) {
        return switch (list) {
            case FREQUENT -> WORDS.formatted(CLICKS, MANY, "sum(times)");
            case MISSED -> WORDS.formatted(CLICKS, UNSETTLED, "sum(missed)");
            case UNCLICKED ->
                WORDS.formatted(CLICKS, MANY + " and sum(times) > sum(empty) and " + CLICKED + " = 0", "sum(times)");
        };
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, AskedPeriod period) {
        var language = period.language();
        return statement
                .param("from", period.from())
                .param("to", period.to())
                .param("language", language == null ? null : language.tag(), Types.VARCHAR);
    }

    /** What the words find is asked again: the last time may be long ago. */
    private AskedWords words(ResultSet row) throws SQLException {
        var words = row.getString("words");
        var language = Language.ofTag(row.getString("language"));
        var now = index.find(words, SearchTypes.ALL, language, 1);
        return new AskedWords(
                words,
                language,
                row.getLong("times"),
                row.getLong("missed"),
                row.getLong("results"),
                now.total(),
                clicks(row),
                row.getObject("last_day", LocalDate.class),
                now.answered(),
                row.getBoolean("hidden"));
    }

    private static AskedClicks clicks(ResultSet row) throws SQLException {
        return new AskedClicks(
                row.getLong("clicked_1"),
                row.getLong("clicked_2"),
                row.getLong("clicked_3"),
                row.getLong("clicked_10"),
                row.getLong("clicked_more"),
                row.getLong("rank_sum"));
    }
}
