package io.haedap.people.web;

import io.haedap.people.ApiToken;
import io.haedap.people.IssuedToken;
import io.haedap.people.TokenDesk;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens of the caller. Making one is the only call that takes a password. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenResource implements ApiRights, Versioned {

    /** {@code otp} is accepted for clients that always send it; no second factor is asked for yet. */
    record TokenRequest(
            String name,
            @Nullable Set<String> scopes,
            @Nullable OffsetDateTime expiresAt,
            @Nullable String otp) {}

    private final TokenDesk desk;

    TokenResource(TokenDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post("/api/v1/tokens", ApiRight.PASSWORD),
                ApiRight.get("/api/v1/tokens", ApiRight.SIGNED_IN),
                ApiRight.get("/api/v1/tokens/{id}", ApiRight.SIGNED_IN),
                ApiRight.delete("/api/v1/tokens/{id}", ApiRight.SIGNED_IN));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@RequestBody TokenRequest request) {
        return desk.issue(
                request.name(),
                request.scopes(),
                request.expiresAt() == null ? null : request.expiresAt().toInstant());
    }

    @GetMapping("/{id}")
    ResponseEntity<ApiToken> one(@PathVariable String id) {
        return Versions.ok(desk.one(id), version(id));
    }

    /** A token never changes, until it ends. */
    @Override
    public long version(String id) {
        desk.one(id);
        return 1;
    }

    @GetMapping
    Page<ApiToken> own() {
        return new Page<>(desk.own(), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        desk.revoke(id);
    }
}
