package io.haedap.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.haedap.shared.Refusal;
import java.util.UUID;

/** Identifies a customer. */
public record CustomerId(@JsonValue UUID value) {

    public static CustomerId random() {
        return new CustomerId(UUID.randomUUID());
    }

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    public static CustomerId of(String text) {
        try {
            return new CustomerId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
