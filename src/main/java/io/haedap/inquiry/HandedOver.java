package io.haedap.inquiry;

/** Where an inquiry is after it was handed over, and whether whoever did so still sees it. */
public record HandedOver(String number, String queue, InquiryStatus status, boolean visible) {}
