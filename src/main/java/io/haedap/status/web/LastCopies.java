package io.haedap.status.web;

import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an ETag for any origin, and goes on with the last copy, telling its age, while the database is away. */
@Component
class LastCopies {

    private record Copy(byte[] body, String etag, Instant at) {}

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final DatabasePulse pulse;
    private final JsonMapper json;
    private final Clock clock;

    LastCopies(DatabasePulse pulse, JsonMapper json, Clock clock) {
        this.pulse = pulse;
        this.json = json;
        this.clock = clock;
    }

    /** Spring turns it into 304 where the caller already has it. */
    ResponseEntity<byte[]> answer(String name, Language language, Supplier<Object> fresh) {
        var copy = copy(name + ":" + language.tag(), fresh);
        var response = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .eTag(copy.etag());
        var age = Duration.between(copy.at(), clock.instant()).toSeconds();
        if (age > 0) {
            response.header(HttpHeaders.AGE, Long.toString(age));
        }
        return response.body(copy.body());
    }

    private Copy copy(String key, Supplier<Object> fresh) {
        var last = copies.get(key);
        if (last != null && pulse.isAway()) {
            return last;
        }
        try {
            var body = json.writeValueAsBytes(fresh.get());
            var copy = new Copy(body, hash(body), clock.instant());
            copies.put(key, copy);
            return copy;
        } catch (DataAccessException | TransactionException away) {
            if (last == null) {
                throw away;
            }
            return last;
        }
    }

    private static String hash(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
