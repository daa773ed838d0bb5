package io.haedap.hours.ics;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * What an import did, or would do: each day of each event is new or there already, and events that make no day are refused. {@code cut}
 * tells that days far behind or ahead were left out.
 */
public record HolidayReport(List<Day> created, List<Day> existing, List<Rejected> rejected, boolean cut) {

    /** A day that an event covers; {@code line} is where the event begins in the file. */
    public record Day(LocalDate date, LocalText name, int line) {}

    /** An event that was left out; {@code reason} is a bundle key below {@code invalid.}. */
    public record Rejected(int line, String name, String reason) {}
}
