package io.haedap.faq;

import io.haedap.shared.Refusal;

/** A short number, outside an opaque string. */
public record FaqId(long value) {

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    public static FaqId of(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return new FaqId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
