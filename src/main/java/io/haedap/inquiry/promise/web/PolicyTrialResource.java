package io.haedap.inquiry.promise.web;

import io.haedap.inquiry.promise.PolicyDesk;
import io.haedap.inquiry.promise.PolicyPreview;
import io.haedap.inquiry.promise.Recount;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.KeptResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a change of a policy would move, and how far counting anew has come after one. */
@RestController
class PolicyTrialResource implements ApiRights {

    private static final String TRIAL = "/api/v1/promise-policy-previews";
    private static final String PROGRESS = "/api/v1/promise-recount";

    /** A policy that is tried instead of another one, or as a new one; without one, what would be without the other. */
    record Tried(
            PromisePolicyResource.@Nullable Written policy,
            @Nullable String replaces) {}

    private final PolicyDesk desk;

    PolicyTrialResource(PolicyDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post(TRIAL, Rights.QUEUE_WRITE), ApiRight.get(PROGRESS, Rights.QUEUE_WRITE));
    }

    /** Changes nothing: tells which open inquiries would move. */
    @PostMapping(TRIAL)
    PolicyPreview preview(@RequestBody Tried tried) {
        var replaces = tried.replaces();
        if (tried.policy() != null) {
            return desk.preview(tried.policy().policy(), replaces == null ? null : KeptResource.number(replaces));
        }
        if (replaces == null) {
            throw Refusal.invalid("policy", "required");
        }
        return desk.previewWithout(KeptResource.number(replaces));
    }

    @GetMapping(PROGRESS)
    ResponseEntity<Recount> progress() {
        return desk.progress()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
