/** Services, outages and maintenance (장애와 점검). */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "search", "audit", "subscription", "mail"})
package io.haedap.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
