/**
 * Incidents and inquiries together (장애와 문의), a joint over both: who has an outage too, which inquiries it gathers, and the one
 * reviewed reply that answers them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"people", "category", "search", "audit", "status", "status::ui", "inquiry", "inquiry::ui"
        })
package io.haedap.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
