/** Files at their public address and for programs. */
@NullMarked
package io.haedap.attachment.web;

import org.jspecify.annotations.NullMarked;
