/** What readers think of entries (고객 의견): votes without a trace of the voter, what they add, and the work that follows. */
@NullMarked
@NamedInterface("learning")
package io.haedap.faq.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
