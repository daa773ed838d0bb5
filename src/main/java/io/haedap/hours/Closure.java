package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Days in a row on which one calendar, or all of them (null), stay closed for a reason (임시 휴무). Both ends are closed. */
public record Closure(
        String id, @Nullable String calendar, LocalDate from, LocalDate to, LocalText name, long version) {

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** What is left of it without those days: nothing, itself, or pieces of it. */
    List<Closure> without(Set<LocalDate> days) {
        var left = new ArrayList<Closure>();
        var begin = from;
        for (var day : new TreeSet<>(days)) {
            if (!day.isBefore(begin) && !day.isAfter(to)) {
                if (day.isAfter(begin)) {
                    left.add(between(begin, day.minusDays(1)));
                }
                begin = day.plusDays(1);
            }
        }
        if (!begin.isAfter(to)) {
            left.add(between(begin, to));
        }
        return left;
    }

    private Closure between(LocalDate first, LocalDate last) {
        return new Closure(id, calendar, first, last, name, version);
    }

    boolean concerns(String slug) {
        return calendar == null || calendar.equals(slug);
    }
}
