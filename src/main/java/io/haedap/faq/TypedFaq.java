package io.haedap.faq;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as somebody is typing it, with the content that they began from; kept as JSON until it is saved. Both together tell
 * later which paragraphs that person changed.
 */
public record TypedFaq(@Nullable FaqContent base, FaqContent typed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Empty where an older program wrote what this one no longer understands. */
    public static Optional<TypedFaq> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, TypedFaq.class)).filter(TypedFaq::isWhole);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** A field that a later version added is missing in what an earlier one wrote. */
    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return typed != null
                && Stream.of(typed.translations(), typed.tags(), typed.related(), typed.synonyms())
                        .allMatch(Objects::nonNull);
    }

    /** What an unsaved text of that entry is about; null for one that is not saved yet. */
    public static String subject(@Nullable FaqId faq) {
        return "faq:" + (faq == null ? "new" : faq);
    }
}
