/** What categories ask, for programs. */
@NullMarked
package io.haedap.inquiry.question.web;

import org.jspecify.annotations.NullMarked;
