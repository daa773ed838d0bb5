/** Frequently asked questions (자주 묻는 질문): from draft over review to the public page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"people", "category", "customer", "attachment", "search", "search::insight", "audit"})
package io.haedap.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
