/** How entries travel between installations and programs: lines of JSON, and what other help centres write. */
@NullMarked
package io.haedap.faq.transfer;

import org.jspecify.annotations.NullMarked;
