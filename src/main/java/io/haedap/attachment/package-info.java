/** Files (첨부 파일): bytes outside the database, types by content, pictures redrawn, quarantine, limits, who may see what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package io.haedap.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
