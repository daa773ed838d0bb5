/** Who asks (고객): the one rule of masking, and what may be seen of a person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "audit"})
package io.haedap.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
