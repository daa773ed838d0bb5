package io.haedap.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw personal data of a person: {@code what} was shown, of {@code subject}, and why. The answer waits for the record.
 * {@code of} names all that were seen where one reading showed many.
 */
public record PersonalDataRead(
        String subject, String what, @Nullable String reason, List<String> of) implements Audited {

    public PersonalDataRead(String subject, String what) {
        this(subject, what, null);
    }

    public PersonalDataRead(String subject, String what, @Nullable String reason) {
        this(subject, what, reason, List.of());
    }

    @Override
    public String action() {
        return "personal-data.read";
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("what", what);
        if (reason != null) {
            facts.put("reason", reason);
        }
        if (!of.isEmpty()) {
            facts.put("of", of);
        }
        return facts;
    }
}
