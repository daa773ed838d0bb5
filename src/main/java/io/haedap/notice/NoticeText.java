package io.haedap.notice;

/** Title and Markdown body in one language. */
public record NoticeText(String title, String body) {}
