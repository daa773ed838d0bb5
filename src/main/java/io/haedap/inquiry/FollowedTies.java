package io.haedap.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told of merging and splitting. {@code isMerged} says that the inquiry goes on elsewhere, {@code into} under which
 * number where that one is their own too. {@code origins} are their other ones that go on here, {@code splitOff} those made of some of
 * their words here, {@code splitFrom} the one that this was made of.
 */
public record FollowedTies(
        boolean isMerged,
        @Nullable String into,
        List<String> origins,
        @Nullable String splitFrom,
        List<String> splitOff) {}
