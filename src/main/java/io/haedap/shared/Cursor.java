package io.haedap.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key of the last row of a page, opaque to whoever carries it. A cursor that was tampered with is refused with 400. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    /** Years that the database and the calendar both know: 1900 to 9999. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** Reads a cursor of so many parts; null stays null, which means the first page. */
    public static @Nullable Cursor read(@Nullable String text, int parts) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(decoded.split(SEPARATOR, -1)));
            if (cursor.parts.size() == parts && decoded.indexOf('\0') < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException _) {
            // falls through to the refusal
        }
        throw Refusal.malformed("cursor");
    }

    public String text(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException _) {
            throw Refusal.malformed("cursor");
        }
    }

    public Instant instant(int part) {
        try {
            var instant = Instant.parse(parts.get(part));
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException _) {
            // falls through to the refusal
        }
        throw Refusal.malformed("cursor");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
