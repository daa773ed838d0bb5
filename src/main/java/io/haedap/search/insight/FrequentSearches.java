package io.haedap.search.insight;

import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What readers often look for and find, to be proposed to others: asked on three days or more of the last thirty, on one of them from
 * three connections or more, answered then and now, and not hidden by staff. So nobody's own words are repeated to others.
 */
@Service
@Order
public class FrequentSearches implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FrequentSearches.class);
    private static final int MOST = 20;
    /** For so many seconds a node that has just begun looks again and again, as its index may not be whole. */
    private static final int LOOKS = 60;

    private static final String FREQUENT = """
            select words
              from search.asked a
             where language = :language
               and day > :today - 30
               and not exists (select from search.mark m
                                where m.language = a.language and m.words = a.words and m.mark = 'HIDDEN')
             group by language, words
            having count(*) >= 3 and max(visitors) >= 3 and sum(missed) * 4 <= sum(times)
             order by sum(times) desc, words
             limit :most
            """;

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final Clock clock;
    private final Map<Language, List<String>> known = new ConcurrentHashMap<>();
    private int looks;

    FrequentSearches(JdbcClient jdbc, SearchIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** The most often asked first, {@value #MOST} at most, as was known a minute ago: nobody waits for it. */
    public List<String> of(Language language, int most) {
        return known.getOrDefault(language, List.of()).stream().limit(most).toList();
    }

    /** Before the node is ready to answer readers. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            refresh();
        } catch (DataAccessException away) {
            log.warn("Frequent searches are not known yet: {}", away.toString());
        }
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void begin() {
        if (looks < LOOKS && known.values().stream().allMatch(List::isEmpty)) {
            looks++;
            refresh();
        }
    }

    /** One at a time; while the database is away what was known before stays. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    synchronized void refresh() {
        for (var language : Language.values()) {
            known.put(language, read(language));
        }
    }

    private List<String> read(Language language) {
        return jdbc
                .sql(FREQUENT)
                .param("language", language.tag())
                .param("today", InsightDays.today(clock))
                .param("most", MOST)
                .query((row, number) -> row.getString("words"))
                .list()
                .stream()
                .filter(words -> index.find(words, SearchTypes.ALL, language, 1).answered())
                .toList();
    }
}
