package io.haedap.hours;

import java.time.LocalDate;
import java.util.List;

/** Whether Labour Day closes (근로자의 날, 노동절), and the computed holidays on which the house works all the same. */
public record HolidaySettings(boolean labourDay, List<LocalDate> workedDays, long version) {}
