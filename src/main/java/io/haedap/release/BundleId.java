package io.haedap.release;

import io.haedap.shared.Refusal;

/** A short number, outside an opaque string. */
public record BundleId(long value) {

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    public static BundleId of(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return new BundleId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
