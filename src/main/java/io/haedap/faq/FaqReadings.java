package io.haedap.faq;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often entries are read, without knowing by whom: in memory, written every few seconds. */
@Component
public class FaqReadings {

    private static final String ADD = """
            insert into faq.reading (entry, day, count)
            select id, current_date, :count from faq.entry where id = :id
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

    @Scheduled(fixedDelay = 5000)
    @Transactional
    public void write() {
        var taken = new HashMap<String, Long>();
        counts.keySet().forEach(id -> {
            var count = counts.remove(id);
            if (count != null && id.matches("[1-9]\\d*")) {
                taken.put(id, count.sum());
            }
        });
        taken.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> jdbc.sql(ADD)
                        .param("id", Long.parseLong(entry.getKey()))
                        .param("count", entry.getValue())
                        .update());
    }
}
