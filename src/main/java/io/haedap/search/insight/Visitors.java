package io.haedap.search.insight;

import io.haedap.shared.web.Network;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from how many connections words were asked today, up to as many as suffice to show them. What it keeps for that are
 * hashes under a number that this process drew for this day; they stay in memory and are dropped with the day.
 */
final class Visitors {

    /** So many do not stand out any more. */
    static final int MANY = 3;

    private static final int MOST_WORDS = 20_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Wording, Set<Integer>> seen = new HashMap<>();
    private @Nullable LocalDate day;
    private long salt;

    synchronized int of(Wording words, String address, LocalDate today) {
        if (!today.equals(day)) {
            seen.clear();
            day = today;
            salt = RANDOM.nextLong();
        }
        var known = seen.get(words);
        if (known == null) {
            if (seen.size() >= MOST_WORDS) {
                return 1;
            }
            known = new HashSet<>();
            seen.put(words, known);
        }
        if (known.size() < MANY) {
            known.add(Objects.hash(salt, Network.of(address)));
        }
        return known.size();
    }
}
