package io.haedap.status;

/** An update was taken back before letters left; published in its transaction. {@code whole}: the incident went with it. */
public record UpdateTakenBack(String kind, String event, String update, boolean whole) {}
