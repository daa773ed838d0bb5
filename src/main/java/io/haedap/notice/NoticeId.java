package io.haedap.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.haedap.shared.Refusal;

/** Identifies a notice: a short number that people can read out. */
public record NoticeId(long value) {

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    @JsonCreator
    public static NoticeId of(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return new NoticeId(Long.parseLong(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
