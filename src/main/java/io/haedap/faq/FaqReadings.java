package io.haedap.faq;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often entries are read, without knowing by whom: in memory, written every few seconds. */
@Component
public class FaqReadings {

    /** Days are those of the company's customers; what other nodes count is added to. */
    private static final String ADD = """
            insert into faq.reading (entry, day, count)
            select e.id, (now() at time zone 'Asia/Seoul')::date, given.count
              from unnest(:ids, :counts) as given (id, count)
              join faq.entry e on e.id = given.id
             order by e.id
            on conflict (entry, day) do update set count = faq.reading.count + excluded.count
            """;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    FaqReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody read that entry's page; costs next to nothing. Ids that lead nowhere are dropped later. */
    public void read(String id) {
        if (id.length() < 19 && counts.size() < 100_000) {
            counts.computeIfAbsent(id, _ -> new LongAdder()).increment();
        }
    }

    /** Writes what was counted, in one statement; what cannot be written now is kept for the next time. */
    @Scheduled(fixedDelay = 5000)
    @Transactional
    public void write() {
        var taken = new TreeMap<Long, Long>();
        for (var id : List.copyOf(counts.keySet())) {
            var count = counts.remove(id);
            if (count != null && id.matches("[1-9]\\d*")) {
                taken.put(Long.valueOf(id), count.sum());
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            jdbc.sql(ADD)
                    .param("ids", taken.keySet().toArray(Long[]::new))
                    .param("counts", taken.values().toArray(Long[]::new))
                    .update();
        } catch (DataAccessException away) {
            taken.forEach((id, count) ->
                    counts.computeIfAbsent(id.toString(), _ -> new LongAdder()).add(count));
            throw away;
        }
    }
}
