package io.haedap.inquiry.queue;

import io.haedap.shared.LocalText;
import java.util.Set;

/** A queue as administrators see it: its place, the categories that come into it, and whether it is retired. */
public record QueueDetails(
        String slug, LocalText name, int place, Set<String> categories, boolean retired, long version) {}
