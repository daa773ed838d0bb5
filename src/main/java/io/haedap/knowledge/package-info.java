/** Entries and inquiries together (지식), a joint over faq and inquiry: what the FAQ says, put into replies while they are typed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "search", "faq", "inquiry", "inquiry::ui"})
package io.haedap.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
