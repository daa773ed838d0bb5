/** Release bundles (배포 묶음), a joint over entries and categories: many changes live, or back again, at one instant. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "category", "audit", "faq", "faq::ui"})
package io.haedap.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
