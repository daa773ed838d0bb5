/** Inquiries (문의): received, claimed, answered, closed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "people",
            "customer",
            "category",
            "hours",
            "search",
            "mail",
            "subscription",
            "audit",
            "attachment",
            "attachment::ui"
        })
package io.haedap.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
