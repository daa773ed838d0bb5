/**
 * Promises (처리 기한): what is promised to which inquiries, the clocks that run until it is kept, their pauses, the warnings before it is
 * not, and what became of it.
 */
@NullMarked
@NamedInterface("promise")
package io.haedap.inquiry.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
