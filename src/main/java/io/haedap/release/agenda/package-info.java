/** The calendar (일정): all that will go out, by the moment at which it does. */
@NullMarked
package io.haedap.release.agenda;

import org.jspecify.annotations.NullMarked;
