/** The screens of notices; other modules reach {@link NoticePanel} alone. */
@NullMarked
@NamedInterface("ui")
package io.haedap.notice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
