package io.haedap.hours;

import java.util.Map;

/** Implemented by whatever reckons with calendars: one in use is not deleted, and the screen tells by what. */
public interface UsesCalendars {

    /** A bundle key for what is counted. */
    String titleKey();

    /** How many things reckon with each calendar, by slug; unused ones are left out. */
    Map<String, Long> uses();
}
