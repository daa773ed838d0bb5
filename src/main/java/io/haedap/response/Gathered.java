package io.haedap.response;

/** How much came in for an incident: visitors who have it too, and inquiries that are about it, whoever may see them. */
public record Gathered(int meToo, int inquiries) {}
