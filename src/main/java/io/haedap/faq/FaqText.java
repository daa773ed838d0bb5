package io.haedap.faq;

/** Title and Markdown body in one language. */
public record FaqText(String title, String body) {}
