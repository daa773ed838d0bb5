/**
 * Entries and inquiries together (지식), a joint over faq and inquiry: what the FAQ says, put into replies while they are typed; which
 * replies name which entry; drafts that begin as replies; and what was answered without any entry.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "people",
            "customer",
            "category",
            "search",
            "faq",
            "faq::learning",
            "faq::ui",
            "inquiry",
            "inquiry::ui"
        })
package io.haedap.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
