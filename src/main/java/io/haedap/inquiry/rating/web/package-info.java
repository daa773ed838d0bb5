/** Ratings over HTTP. */
@NullMarked
package io.haedap.inquiry.rating.web;

import org.jspecify.annotations.NullMarked;
