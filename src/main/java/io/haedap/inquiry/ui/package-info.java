/** The agents' screens; other modules reach {@link InquiryPanel} and the other slots, nothing else is public. */
@NullMarked
@NamedInterface("ui")
package io.haedap.inquiry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
