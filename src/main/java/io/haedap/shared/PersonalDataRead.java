package io.haedap.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody saw personal data of a person: {@code what} was shown, of {@code subject}, and why. The answer waits for the record. */
public record PersonalDataRead(
        String subject, String what, @Nullable String reason) implements Audited {

    public PersonalDataRead(String subject, String what) {
        this(subject, what, null);
    }

    @Override
    public String action() {
        return "personal-data.read";
    }

    @Override
    public Map<String, Object> facts() {
        return reason == null ? Map.of("what", what) : Map.of("what", what, "reason", reason);
    }
}
