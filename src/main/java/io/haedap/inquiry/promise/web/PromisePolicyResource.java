package io.haedap.inquiry.promise.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.promise.NewPolicy;
import io.haedap.inquiry.promise.PolicyDesk;
import io.haedap.inquiry.promise.PolicyPreview;
import io.haedap.inquiry.promise.PromisePolicy;
import io.haedap.inquiry.promise.Recount;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is promised to which inquiries, what a change would move, and how far counting anew has come. */
@RestController
class PromisePolicyResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/promise-policies";
    private static final String ONE = ALL + "/{id}";
    private static final String TRIAL = "/api/v1/promise-policy-previews";
    private static final String PROGRESS = "/api/v1/promise-recount";

    /** {@code isDefault} and {@code id} are read-only. */
    @JsonIgnoreProperties({"id", "isDefault"})
    record Written(
            @Nullable String name,
            @Nullable String queue,
            @Nullable String category,
            @Nullable Priority priority,
            @Nullable String calendar,
            NewPolicy.@Nullable Length firstReply,
            NewPolicy.@Nullable Length resolution,
            @Nullable List<Integer> warnsAt,
            @Nullable Integer escalatesAt,
            @Nullable Boolean pausesOnHold) {

        NewPolicy policy() {
            return new NewPolicy(
                    name,
                    queue,
                    category,
                    priority,
                    calendar,
                    firstReply,
                    resolution,
                    Objects.requireNonNullElse(warnsAt, List.of()),
                    escalatesAt,
                    Boolean.TRUE.equals(pausesOnHold));
        }
    }

    record Policy(
            String id,
            String name,
            @JsonProperty("isDefault") boolean isDefault,
            @Nullable String queue,
            @Nullable String category,
            @Nullable Priority priority,
            String calendar,
            NewPolicy.Length firstReply,
            NewPolicy.Length resolution,
            List<Integer> warnsAt,
            @Nullable Integer escalatesAt,
            boolean pausesOnHold) {

        static Policy of(PromisePolicy policy) {
            var scope = policy.scope();
            var terms = policy.terms();
            return new Policy(
                    String.valueOf(policy.id()),
                    policy.name(),
                    policy.isDefault(),
                    scope.queue(),
                    scope.category(),
                    scope.priority(),
                    terms.calendar(),
                    NewPolicy.Length.of(terms.reply()),
                    NewPolicy.Length.of(terms.resolve()),
                    terms.warns(),
                    terms.escalates(),
                    terms.holdPauses());
        }
    }

    /** A policy that is tried instead of another one, or as a new one; without one, what would be without the other. */
    record Tried(@Nullable Written policy, @Nullable String replaces) {}

    private final PolicyDesk desk;

    PromisePolicyResource(PolicyDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, Rights.QUEUE_WRITE),
                ApiRight.post(ALL, Rights.QUEUE_WRITE),
                ApiRight.get(ONE, Rights.QUEUE_WRITE),
                ApiRight.put(ONE, Rights.QUEUE_WRITE),
                ApiRight.delete(ONE, Rights.QUEUE_WRITE),
                ApiRight.post(TRIAL, Rights.QUEUE_WRITE),
                ApiRight.get(PROGRESS, Rights.QUEUE_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.one(id(id)).version();
    }

    /** In the order in which they are asked. */
    @GetMapping(ALL)
    Page<Policy> all() {
        return new Page<>(desk.all().stream().map(Policy::of).toList(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<Policy> add(@RequestBody Written written) {
        return answer(HttpStatus.CREATED, desk.add(written.policy()));
    }

    @GetMapping(ONE)
    ResponseEntity<Policy> one(@PathVariable String id) {
        return answer(HttpStatus.OK, desk.one(id(id)));
    }

    @PutMapping(ONE)
    ResponseEntity<Policy> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        return answer(HttpStatus.OK, desk.change(id(id), Versions.required(ifMatch), written.policy()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(id(id), Versions.required(ifMatch));
    }

    /** Changes nothing: tells which open inquiries would move. */
    @PostMapping(TRIAL)
    PolicyPreview preview(@RequestBody Tried tried) {
        var replaces = tried.replaces();
        if (tried.policy() != null) {
            return desk.preview(tried.policy().policy(), replaces == null ? null : id(replaces));
        }
        if (replaces == null) {
            throw Refusal.invalid("policy", "required");
        }
        return desk.previewWithout(id(replaces));
    }

    @GetMapping(PROGRESS)
    ResponseEntity<Recount> progress() {
        return desk.progress()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static long id(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(text);
    }

    private static ResponseEntity<Policy> answer(HttpStatus status, PromisePolicy policy) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(policy.version()))
                .body(Policy.of(policy));
    }
}
