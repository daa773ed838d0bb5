package io.haedap.people;

import io.haedap.shared.Audited;

/** An API token ended before its time. */
public record TokenRevoked(String token) implements Audited {

    @Override
    public String action() {
        return "token.revoked";
    }

    @Override
    public String subject() {
        return "token:" + token;
    }
}
