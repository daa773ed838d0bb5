package io.haedap.inquiry;

/** An inquiry that we began: its number and our first message, which tells until when that can be taken back. */
public record Begun(String number, InquiryMessage message) {}
