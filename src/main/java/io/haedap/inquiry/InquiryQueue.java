package io.haedap.inquiry;

import io.haedap.shared.LocalText;

/** A queue that the person who asks can see, and how many wait in it for somebody to take them. */
public record InquiryQueue(String slug, LocalText name, long waiting) {}
