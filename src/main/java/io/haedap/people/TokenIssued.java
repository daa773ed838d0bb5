package io.haedap.people;

import io.haedap.shared.Audited;
import java.util.Map;

/** An API token was made for its owner. */
public record TokenIssued(String token, String name) implements Audited {

    @Override
    public String action() {
        return "token.issued";
    }

    @Override
    public String subject() {
        return "token:" + token;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("name", name);
    }
}
