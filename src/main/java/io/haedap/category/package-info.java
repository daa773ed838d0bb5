/** The one tree that FAQ entries and inquiries share (분류). */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package io.haedap.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
