/** Operating hours and holidays (운영시간, 휴일): what is open now, and when so many open minutes have passed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package io.haedap.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
