package io.haedap.inquiry;

import io.haedap.shared.LocalText;

/**
 * A queue that the person who asks can see, and how many wait in it for somebody to take them; apart from those stand {@code gathered}
 * ones, which something will answer together.
 */
public record InquiryQueue(String slug, LocalText name, long waiting, long gathered) {}
