package io.haedap.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what the same customer asked twice. One short range of the index of customers is read, at most {@value #CANDIDATES} of two weeks;
 * which of them are alike is told by the pairs of letters that they share, which needs no words and so serves Korean too.
 */
@Component
class Duplicates {

    private static final int CANDIDATES = 20;
    private static final int MOST = 3;
    private static final int READ = 2000;
    private static final Duration NEAR = Duration.ofDays(14);
    /** So near that the same customer hardly asks about something else. */
    private static final Duration AT_ONCE = Duration.ofHours(2);

    private static final double ALIKE = 0.3;

    private static final String OF_CUSTOMER = """
            select i.number, i.subject, i.status, i.received_at, left(m.body, 2000) as body
              from inquiry.inquiry i
              left join lateral (select body
                                   from inquiry.message
                                  where inquiry = i.id and kind = 'CUSTOMER'
                                  order by id
                                  limit 1) m on true
             where i.customer = :customer and i.id <> :id and i.queue = any (:queues) and i.status <> 'SPAM'
               and i.received_at between :since and :until
               and not exists (select from inquiry.merge g
                                where g.parted_at is null
                                  and (g.origin = i.id or g.target = i.id and g.origin = :id))
               and not exists (select from inquiry.split s
                                where s.made = i.id and s.origin = :id or s.made = :id and s.origin = i.id)
             order by i.received_at desc
             limit :most
            """;
    private static final String FIRST = """
            select left(body, 2000) from inquiry.message where inquiry = :id and kind = 'CUSTOMER' order by id limit 1
            """;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Duplicate> of(Inquiry inquiry, Collection<String> queues) {
        var body = jdbc.sql(FIRST)
                .param("id", inquiry.id())
                .query(String.class)
                .optional()
                .orElse("");
        var pairs = pairs(inquiry.subject() + " " + body);
        return jdbc
                .sql(OF_CUSTOMER)
                .param("customer", inquiry.customer().value())
                .param("id", inquiry.id())
                .param("queues", queues.toArray(String[]::new))
                .param("since", inquiry.receivedAt().minus(NEAR).atOffset(ZoneOffset.UTC))
                .param("until", inquiry.receivedAt().plus(NEAR).atOffset(ZoneOffset.UTC))
                .param("most", CANDIDATES)
                .query((row, number) -> new Duplicate(
                        row.getString("number"),
                        row.getString("subject"),
                        InquiryStatus.valueOf(row.getString("status")),
                        row.getTimestamp("received_at").toInstant(),
                        likeness(pairs, pairs(row.getString("subject") + " " + row.getString("body")))))
                .list()
                .stream()
                .filter(found -> found.likeness() >= ALIKE || isAtOnce(found.receivedAt(), inquiry.receivedAt()))
                .sorted(Comparator.comparingLong((Duplicate found) -> -Math.round(found.likeness() * 10))
                        .thenComparing(found -> found.status().isOver())
                        .thenComparing(found -> Duration.between(found.receivedAt(), inquiry.receivedAt())
                                .abs()))
                .limit(MOST)
                .toList();
    }

    private static boolean isAtOnce(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(AT_ONCE) <= 0;
    }

    /** Shared pairs against all pairs of both, as Dice counts them. */
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }

    static Set<String> pairs(String text) {
        var letters = text.substring(0, Math.min(text.length(), READ))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var pairs = new HashSet<String>();
        for (int at = 0; at + 1 < letters.length(); at++) {
            if (letters.charAt(at) != ' ' && letters.charAt(at + 1) != ' ') {
                pairs.add(letters.substring(at, at + 2));
            }
        }
        return pairs;
    }
}
