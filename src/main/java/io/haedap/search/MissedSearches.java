package io.haedap.search;

import io.haedap.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what readers looked for in vain, without knowing who: in memory, written every few seconds. Long figures are left out;
 * whoever notes words has left out what is personal otherwise. What was asked once is forgotten after a week, the rest half a year
 * after it was last asked, and what was asked least when there are too many.
 */
@Component
public class MissedSearches {

    private static final String ADD = """
            insert into search.missed (language, words, times, first_at, last_at)
            select language, words, times, now(), now()
              from unnest(:languages, :words, :times) as given (language, words, times)
             order by language, words
            on conflict (language, words) do update set times = search.missed.times + excluded.times, last_at = now()
            """;
    private static final String FORGET = """
            delete from search.missed
             where last_at < now() - interval '180 days' or times = 1 and last_at < now() - interval '7 days'
            """;
    private static final String FORGET_LEAST = """
            delete from search.missed
             where (language, words) in (select language, words
                                           from search.missed
                                          order by times desc, last_at desc
                                         offset :most)
            """;

    /** So many different words are stored; of more those that were asked least are forgotten. */
    static final int MOST_STORED = 50_000;

    private static final Pattern FIGURES = Pattern.compile("\\d[\\d .-]{5,}\\d");
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST = 100;

    private record Words(String language, String words) implements Comparable<Words> {
        @Override
        public int compareTo(Words other) {
            var first = language.compareTo(other.language);
            return first == 0 ? words.compareTo(other.words) : first;
        }
    }

    private final ConcurrentHashMap<Words, LongAdder> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    MissedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody looked for that and found nothing. */
    public void note(String query, Language language) {
        var words = query.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()
                && words.length() <= LONGEST
                && counts.size() < MOST_KEPT
                && !FIGURES.matcher(words).find()) {
            counts.computeIfAbsent(new Words(language.tag(), words), _ -> new LongAdder())
                    .increment();
        }
    }

    @Scheduled(fixedDelay = 5000)
    @Transactional
    public void write() {
        var taken = new TreeMap<Words, Long>();
        for (var words : List.copyOf(counts.keySet())) {
            var count = counts.remove(words);
            if (count != null) {
                taken.put(words, count.sum());
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            jdbc.sql(ADD)
                    .param(
                            "languages",
                            taken.keySet().stream().map(Words::language).toArray(String[]::new))
                    .param("words", taken.keySet().stream().map(Words::words).toArray(String[]::new))
                    .param("times", taken.values().toArray(Long[]::new))
                    .update();
        } catch (DataAccessException away) {
            taken.forEach((words, count) ->
                    counts.computeIfAbsent(words, _ -> new LongAdder()).add(count));
            throw away;
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    @Transactional
    void forget() {
        jdbc.sql(FORGET).update();
        jdbc.sql(FORGET_LEAST).param("most", MOST_STORED).update();
    }
}
