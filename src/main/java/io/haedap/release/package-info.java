/**
 * Release bundles (배포 묶음), a joint over entries, categories and notices: many changes live, or back again, at one instant; and the
 * calendar (일정) of all that will go out.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "people",
            "category",
            "audit",
            "faq",
            "faq::ui",
            "notice",
            "notice::ui",
            "status",
            "status::ui"
        })
package io.haedap.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
