package io.haedap.people;

import org.jspecify.annotations.Nullable;

/** The answer to a POST that may be asked for again. */
record Replay(
        int status,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String contentType,
        byte[] body) {}
