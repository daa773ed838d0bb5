package io.haedap.search;

/**
 * Where a thing that was found stands now: the name of its state, the bundle key of what people call it, and the sign that badges
 * of all features show for it.
 */
public record HitState(String name, String wordKey, String sign) {}
