package io.haedap.hours;

/** Where a holiday comes from: the rules of the decree, somebody's hand, or an iCalendar file. */
public enum HolidaySource {
    COMPUTED,
    HAND,
    FILE
}
