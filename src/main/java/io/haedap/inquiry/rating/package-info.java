/** What customers think of how they were answered (만족도 평가): one rating for each end of an inquiry, and the report of them. */
@NullMarked
@NamedInterface("rating")
package io.haedap.inquiry.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
