package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An incident or its next update as somebody is typing it, kept as JSON until it is published. {@code promise} is in how many
 * minutes the next update comes, 0 for no promise; {@code startedAt} is Seoul time.
 */
public record TypedIncident(
        IncidentStatus stage,
        Impact impact,
        LocalText title,
        Map<String, ServiceState> services,
        LocalText message,
        int promise,
        @Nullable LocalDateTime startedAt) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Empty where an older program wrote what this one no longer understands. */
    public static Optional<TypedIncident> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, TypedIncident.class))
                    .filter(TypedIncident::isWhole);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return stage != null && impact != null && title != null && services != null && message != null;
    }

    /** What an unsaved text is about: the next update of that incident, or a new one. */
    public static String subject(@Nullable String incident) {
        return "incident:" + (incident == null ? "new" : incident);
    }
}
