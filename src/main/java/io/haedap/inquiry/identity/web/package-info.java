/** Identity checks, for programs. */
@NullMarked
package io.haedap.inquiry.identity.web;

import org.jspecify.annotations.NullMarked;
