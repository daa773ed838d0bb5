/** Identity checks, on screens. */
@NullMarked
package io.haedap.inquiry.identity.ui;

import org.jspecify.annotations.NullMarked;
