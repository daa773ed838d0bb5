package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusUpdate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that incidents and maintenances share in JSON. */
final class StatusJson {

    private StatusJson() {}

    /** A service and the state that is said of it. */
    record Claim(@Nullable String id, @Nullable ServiceState status) {}

    /** An update as it was told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Update(
            String id,
            String status,
            List<Claim> services,
            LocalText message,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant deliverAt) {

        static List<Update> of(List<StatusUpdate> updates) {
            return updates.stream()
                    .map(update -> new Update(
                            update.id(),
                            update.status(),
                            update.changes().stream()
                                    .map(change -> new Claim(change.service(), change.to()))
                                    .toList(),
                            update.body(),
                            update.at(),
                            update.editedAt(),
                            update.deliverAt()))
                    .toList();
        }
    }

    /** The claims by service; each needs an id and a state. */
    static Map<String, ServiceState> claims(Faults faults, @Nullable List<@Nullable Claim> claims) {
        var states = new LinkedHashMap<String, ServiceState>();
        if (claims == null) {
            return states;
        }
        for (var claim : claims) {
            var id = claim == null ? null : claim.id();
            var status = claim == null ? null : claim.status();
            if (id == null || status == null) {
                faults.add("services", "required");
            } else {
                states.put(id, status);
            }
        }
        return states;
    }

    /** A text that must be there in Korean; JSON may leave out what the type calls present. */
    @SuppressWarnings("ConstantValue")
    static void check(Faults faults, String field, @Nullable LocalText text) {
        if (text == null || text.ko() == null) {
            faults.add(field + ".ko", "required");
        }
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
