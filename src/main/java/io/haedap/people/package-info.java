/** Staff, roles, rights, sign-in and API tokens (직원, 역할, 권한). */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit"})
package io.haedap.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
