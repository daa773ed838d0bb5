package io.haedap.release.maintenance;

import io.haedap.status.Maintenance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the window of a maintenance in the words of its notice, by the order of its numbers: day, begin, end, in Seoul, on either clock. */
final class ToldWindow {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private ToldWindow() {}

    static boolean isIn(String body, Maintenance maintenance) {
        var numbers = NUMBER.matcher(body)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        var begin = at(maintenance.scheduledFor());
        var end = at(maintenance.scheduledUntil());
        for (var from : times(begin)) {
            for (var until : times(end)) {
                for (var day : days(begin, end)) {
                    var told = new ArrayList<>(List.of(begin.getMonthValue(), begin.getDayOfMonth()));
                    told.addAll(from);
                    told.addAll(day);
                    told.addAll(until);
                    if (Collections.indexOfSubList(numbers, told) >= 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(SEOUL);
    }

    /** 14:30 is also 2:30, and 14:00 also 14 or 2. */
    private static Set<List<Integer>> times(ZonedDateTime time) {
        var found = new java.util.LinkedHashSet<List<Integer>>();
        var twelve = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        for (var hour : new int[] {time.getHour(), twelve, time.getHour() % 12}) {
            found.add(List.of(hour, time.getMinute()));
            if (time.getMinute() == 0) {
                found.add(List.of(hour));
            }
        }
        return found;
    }

    /** The end names its day where that is another one. */
    private static List<List<Integer>> days(ZonedDateTime begin, ZonedDateTime end) {
        var day = List.of(end.getMonthValue(), end.getDayOfMonth());
        return begin.toLocalDate().equals(end.toLocalDate())
                ? List.of(List.of(), day, List.of(end.getYear(), day.getFirst(), day.getLast()))
                : List.of(day, List.of(end.getDayOfMonth()), List.of(end.getYear(), day.getFirst(), day.getLast()));
    }
}
