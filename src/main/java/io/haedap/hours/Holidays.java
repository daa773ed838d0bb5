package io.haedap.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The holidays by year, computed when first asked for. */
final class Holidays {

    private final IntFunction<List<Holiday>> ofYear;
    private final Map<Integer, Map<LocalDate, Holiday>> known = new ConcurrentHashMap<>();

    Holidays(IntFunction<List<Holiday>> ofYear) {
        this.ofYear = ofYear;
    }

    @Nullable
    Holiday on(LocalDate date) {
        return known.computeIfAbsent(
                        date.getYear(),
                        year -> ofYear.apply(year).stream()
                                .collect(Collectors.toMap(Holiday::date, holiday -> holiday, (first, _) -> first)))
                .get(date);
    }

    List<Holiday> of(int year) {
        return ofYear.apply(year);
    }
}
