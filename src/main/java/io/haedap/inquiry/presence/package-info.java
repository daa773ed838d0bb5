/** Who else has an inquiry open (함께 보는 중) and what they do there, on whichever node; gone within 30 seconds when their tab is. */
@NullMarked
package io.haedap.inquiry.presence;

import org.jspecify.annotations.NullMarked;
