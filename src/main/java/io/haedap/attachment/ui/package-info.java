/** How files come into the texts that staff write. */
@NullMarked
package io.haedap.attachment.ui;

import org.jspecify.annotations.NullMarked;
