package io.haedap.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The holidays by year, computed when first asked for. */
final class Holidays {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2040;

    private final IntFunction<List<Holiday>> ofYear;
    private final Map<Integer, List<Holiday>> lists = new ConcurrentHashMap<>();
    private final Map<Integer, Map<LocalDate, Holiday>> known = new ConcurrentHashMap<>();

    Holidays(IntFunction<List<Holiday>> ofYear) {
        this.ofYear = ofYear;
    }

    @Nullable
    Holiday on(LocalDate date) {
        return known.computeIfAbsent(
                        date.getYear(),
                        year -> of(year).stream()
                                .collect(Collectors.toMap(Holiday::date, holiday -> holiday, (first, _) -> first)))
                .get(date);
    }

    List<Holiday> of(int year) {
        return lists.computeIfAbsent(year, ofYear::apply);
    }

    /** Whether both close the same dates in the years that deadlines and lists speak of. */
    boolean closesAs(@Nullable Holidays other) {
        return other != null
                && (other == this
                        || IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                                .allMatch(year -> of(year).equals(other.of(year))));
    }
}
