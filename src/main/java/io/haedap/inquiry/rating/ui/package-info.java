/** Screens of ratings. */
@NullMarked
package io.haedap.inquiry.rating.ui;

import org.jspecify.annotations.NullMarked;
