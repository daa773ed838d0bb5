/** What categories ask, on screens. */
@NullMarked
package io.haedap.inquiry.question.ui;

import org.jspecify.annotations.NullMarked;
