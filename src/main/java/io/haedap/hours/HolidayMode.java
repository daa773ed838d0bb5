package io.haedap.hours;

/** Which holidays close a calendar. Those entered for the calendar alone count wherever any do. */
public enum HolidayMode {
    /** None: it is open around the year. */
    NONE,
    /** The Korean public ones, computed and entered by hand. */
    KOREAN,
    /** Only those entered for this calendar, such as those of another country. */
    OWN
}
