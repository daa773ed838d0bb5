package io.haedap.people;

import com.fasterxml.jackson.annotation.JsonValue;
import io.haedap.shared.Refusal;
import java.util.UUID;

/** Identifies a staff member. */
public record StaffId(@JsonValue UUID value) {

    public static StaffId random() {
        return new StaffId(UUID.randomUUID());
    }

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    public static StaffId of(String text) {
        try {
            return new StaffId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
