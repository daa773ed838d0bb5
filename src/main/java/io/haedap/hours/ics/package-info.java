/** Holidays from iCalendar files (RFC 5545): what a file says, and taking it over. */
@NullMarked
package io.haedap.hours.ics;

import org.jspecify.annotations.NullMarked;
