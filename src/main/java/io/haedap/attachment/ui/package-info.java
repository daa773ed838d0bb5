/** How files come into what staff write. */
@NullMarked
@NamedInterface("ui")
package io.haedap.attachment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
