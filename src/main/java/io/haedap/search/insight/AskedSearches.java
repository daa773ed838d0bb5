package io.haedap.search.insight;

import io.haedap.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what readers look for, without knowing who: in memory, written every few seconds. Words that may be somebody's own are
 * left out, and count in the figures of the day alone.
 */
@Component
public class AskedSearches {

    /** So many new wordings a day: who makes words up cannot fill the table. Those known from before are counted on. */
    static final int MOST_NEW = 20_000;

    private static final String ADD = """
            insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at)
            select language, words, :day, times, missed, empty, results, visitors, :at
              from unnest(:languages, :words, :times, :missed, :empty, :results, :visitors)
                   as given (language, words, times, missed, empty, results, visitors)
             where (select count(*) from search.asked where day = :day) < :most
                or exists (select from search.asked known
                            where known.language = given.language and known.words = given.words)
             order by language, words
            on conflict (language, words, day) do update
               set times = search.asked.times + excluded.times,
                   missed = search.asked.missed + excluded.missed,
                   empty = search.asked.empty + excluded.empty,
                   results = excluded.results,
                   visitors = greatest(search.asked.visitors, excluded.visitors),
                   last_at = excluded.last_at
            """;
    private static final String ADD_DAY = """
            insert into search.asked_day (day, language, times, missed, empty)
            values (:day, :language, :times, :missed, :empty)
            on conflict (day, language) do update
               set times = search.asked_day.times + excluded.times,
                   missed = search.asked_day.missed + excluded.missed,
                   empty = search.asked_day.empty + excluded.empty
            """;
    private static final int MOST_KEPT = 10_000;

    /** How often since the last writing. */
    private record Count(long times, long missed, long empty, long results, int visitors) {

        Count plus(Count other) {
            return new Count(
                    times + other.times,
                    missed + other.missed,
                    empty + other.empty,
                    other.results,
                    Math.max(visitors, other.visitors));
        }
    }

    private final ConcurrentHashMap<Wording, Count> counts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Language, Count> days = new ConcurrentHashMap<>();
    private final Visitors visitors = new Visitors();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AskedSearches(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Somebody looked for that and found so much; {@code answered} where the best of it is likely an answer. */
    public void asked(Question question, long results, boolean answered) {
        var one = new Count(1, answered ? 0 : 1, answered || results > 0 ? 0 : 1, results, 1);
        days.merge(question.language(), one, Count::plus);
        Wording.of(question.words(), question.language())
                .filter(words -> counts.size() < MOST_KEPT || counts.containsKey(words))
                .ifPresent(words -> {
                    int seen = visitors.of(words, question.address(), InsightDays.today(clock));
                    counts.merge(words, new Count(1, one.missed, one.empty, results, seen), Count::plus);
                });
    }

    /** One at a time, so that whoever calls it knows afterwards that what was asked before is stored. */
    @Scheduled(fixedDelay = 5000)
    public synchronized void write() {
        var words = taken(counts);
        var figures = taken(days);
        if (words.isEmpty() && figures.isEmpty()) {
            return;
        }
        var day = InsightDays.today(clock);
        try {
            transactions.executeWithoutResult(_ -> {
                if (!words.isEmpty()) {
                    add(day, words);
                }
                figures.forEach((language, count) -> add(day, language, count));
            });
        } catch (DataAccessException | TransactionException away) {
            words.forEach((wording, count) -> counts.merge(wording, count, Count::plus));
            figures.forEach((language, count) -> days.merge(language, count, Count::plus));
            throw away;
        }
    }

    /** In one order on every node, so that none waits for another that waits for it. */
    private static <K extends Comparable<K>> TreeMap<K, Count> taken(ConcurrentHashMap<K, Count> from) {
        var taken = new TreeMap<K, Count>();
        for (var key : List.copyOf(from.keySet())) {
            var count = from.remove(key);
            if (count != null) {
                taken.put(key, count);
            }
        }
        return taken;
    }

    private void add(LocalDate day, TreeMap<Wording, Count> words) {
        jdbc.sql(ADD)
                .param("day", day)
                .param("at", clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("most", MOST_NEW)
                .param(
                        "languages",
                        words.keySet().stream().map(one -> one.language().tag()).toArray(String[]::new))
                .param("words", words.keySet().stream().map(Wording::words).toArray(String[]::new))
                .param("times", column(words, Count::times))
                .param("missed", column(words, Count::missed))
                .param("empty", column(words, Count::empty))
                .param("results", column(words, Count::results))
                .param("visitors", words.values().stream().map(Count::visitors).toArray(Integer[]::new))
                .update();
    }

    private static Long[] column(TreeMap<Wording, Count> words, ToLongFunction<Count> figure) {
        return Arrays.stream(words.values().stream().mapToLong(figure).toArray())
                .boxed()
                .toArray(Long[]::new);
    }

    private void add(LocalDate day, Language language, Count count) {
        jdbc.sql(ADD_DAY)
                .param("day", day)
                .param("language", language.tag())
                .param("times", count.times)
                .param("missed", count.missed)
                .param("empty", count.empty)
                .update();
    }
}
