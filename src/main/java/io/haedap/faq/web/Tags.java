package io.haedap.faq.web;

import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Languages as the API writes them: {@code ko} and {@code en}. */
final class Tags {

    private Tags() {}

    static @Nullable String of(@Nullable Language language) {
        return language == null ? null : language.tag();
    }

    /** Refuses beside that field what is neither of the two. */
    static @Nullable Language language(String field, @Nullable String tag) {
        return tag == null
                ? null
                : Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid(field, "faq-language"));
    }

    /** The number of something below an entry; anything malformed is answered like an unknown one. */
    static long number(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(id);
    }
}
