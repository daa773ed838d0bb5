package io.haedap.people;

import com.fasterxml.jackson.annotation.JsonValue;
import io.haedap.shared.Refusal;
import java.util.UUID;

/** Identifies a staff member. */
public record StaffId(UUID value) {

    private static final String DASHES = "(.{8})(.{4})(.{4})(.{4})(.{12})";

    public static StaffId random() {
        return new StaffId(UUID.randomUUID());
    }

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    public static StaffId of(String text) {
        try {
            return new StaffId(
                    UUID.fromString(text.matches("[0-9a-f]{32}") ? text.replaceFirst(DASHES, "$1-$2-$3-$4-$5") : text));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound();
        }
    }

    /** The id as the API writes it, without dashes. */
    @JsonValue
    public String plain() {
        return value.toString().replace("-", "");
    }

    @Override
    public String toString() {
        return plain();
    }
}
