/** Notices (공지사항): what the company tells everyone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "attachment", "search", "audit", "subscription"})
package io.haedap.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
