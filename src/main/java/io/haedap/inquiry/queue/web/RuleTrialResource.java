package io.haedap.inquiry.queue.web;

import io.haedap.inquiry.queue.RoutingDesk;
import io.haedap.inquiry.queue.RuleTrial;
import io.haedap.inquiry.queue.TrialDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.KeptResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries a rule on past inquiries. */
@RestController
class RuleTrialResource implements ApiRights {

    private static final String TRIAL = "/api/v1/routing-trials";

    /** A rule that is tried, in the place of another one or as a new one. */
    record Tried(
            RoutingResource.@Nullable Written rule,
            @Nullable String replaces) {}

    private final RoutingDesk desk;
    private final TrialDesk trials;

    RuleTrialResource(RoutingDesk desk, TrialDesk trials) {
        this.desk = desk;
        this.trials = trials;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post(TRIAL, Rights.QUEUE_WRITE));
    }

    /** Changes nothing: tells what the rule would have done to the last 5,000 inquiries. */
    @PostMapping(TRIAL)
    RuleTrial test(@RequestBody Tried tried) {
        if (tried.rule() == null) {
            throw Refusal.invalid("rule", "required");
        }
        var replaces = tried.replaces();
        return trials.of(
                tried.rule().rule(),
                replaces == null
                        ? null
                        : desk.one(KeptResource.number(replaces)).id());
    }
}
