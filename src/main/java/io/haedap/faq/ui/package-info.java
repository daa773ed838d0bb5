/** The editorial desk's screens; other modules reach {@link FaqPanel} and what it speaks of, nothing else is public. */
@NullMarked
@NamedInterface("ui")
package io.haedap.faq.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
