/** The record of who did and saw what (감사 기록): append-only, chained; hears {@code shared.Audited} and names no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.haedap.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
