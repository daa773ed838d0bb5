/** The shell of the staff console: layout, sign-in, home frame; knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package io.haedap.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
