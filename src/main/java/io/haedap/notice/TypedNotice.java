package io.haedap.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A notice as somebody is typing it, with the content that they began from; kept as JSON until it is saved. */
public record TypedNotice(@Nullable NoticeContent base, NoticeContent typed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Empty where an older program wrote what this one no longer understands. */
    public static Optional<TypedNotice> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, TypedNotice.class)).filter(TypedNotice::isWhole);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** A field that a later version added is missing in what an earlier one wrote. */
    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return typed != null && typed.translations() != null && typed.kind() != null && typed.serviceIds() != null;
    }

    /** What an unsaved text of that notice is about; null for one that is not saved yet. */
    public static String subject(@Nullable NoticeId notice) {
        return "notice:" + (notice == null ? "new" : notice);
    }
}
