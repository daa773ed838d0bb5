package io.haedap.faq.learning;

/** Who votes, as far as the request tells. Neither part is stored: only a keyed hash of both, for a day. */
public record Visitor(String address, String agent) {}
