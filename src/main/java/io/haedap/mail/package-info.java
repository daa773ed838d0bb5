/** Letters out (메일): one outbox, written in the transaction of its cause and sent by whichever node claims it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "customer", "audit"})
package io.haedap.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
