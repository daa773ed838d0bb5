package io.haedap.shared.web;

import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** ETags of things that can be changed: the version in quotes. A change must name the one it read. */
public final class Versions {

    private Versions() {}

    /** Answers 200 with the thing and its ETag. */
    public static <T> ResponseEntity<T> ok(T thing, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(thing);
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version in {@code If-Match}: 428 when it is missing, 412 when it cannot be one of ours. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(Refusal.Kind.CONDITION_MISSING, "if-match-missing");
        }
        var version = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!version.matches("\\d{1,18}")) {
            throw Refusal.stale();
        }
        return Long.parseLong(version);
    }
}
