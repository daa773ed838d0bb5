/** The public help centre (고객센터): pages for readers and customers; uses every feature, nobody uses it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "people",
            "customer",
            "category",
            "hours",
            "search",
            "search::insight",
            "mail",
            "faq",
            "faq::learning",
            "notice",
            "status",
            "attachment",
            "inquiry",
            "inquiry::file",
            "inquiry::promise",
            "inquiry::question",
            "inquiry::rating",
            "release",
            "response",
            "subscription"
        })
package io.haedap.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
