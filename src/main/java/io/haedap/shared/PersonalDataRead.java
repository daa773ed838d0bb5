package io.haedap.shared;

import java.util.Map;

/** Somebody saw personal data of a person: {@code what} was shown, of {@code subject}. The answer waits for the record. */
public record PersonalDataRead(String subject, String what) implements Audited {

    @Override
    public String action() {
        return "personal-data.read";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("what", what);
    }
}
