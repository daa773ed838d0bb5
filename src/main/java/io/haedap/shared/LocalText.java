package io.haedap.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A short text in Korean and perhaps English; in JSON {@code {"ko": …, "en": …}}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalText(String ko, @Nullable String en) {

    /** The text in that language, Korean where there is no English. */
    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : ko;
    }
}
