package io.haedap.inquiry.promise.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.promise.NewPolicy;
import io.haedap.inquiry.promise.PolicyDesk;
import io.haedap.inquiry.promise.PromisePolicy;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.KeptResource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised to which inquiries, in the order in which the policies are asked. */
@RestController
@RequestMapping(PromisePolicyResource.ALL)
class PromisePolicyResource
        extends KeptResource<PromisePolicy, PromisePolicyResource.Written, PromisePolicyResource.Policy> {

    static final String ALL = "/api/v1/promise-policies";

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

    private final PolicyDesk desk;

    PromisePolicyResource(PolicyDesk desk) {
        super(ALL, Rights.QUEUE_WRITE);
        this.desk = desk;
    }

    @GetMapping
    Page<Policy> all() {
        return new Page<>(desk.all().stream().map(Policy::of).toList(), null);
    }

    @Override
    protected PromisePolicy find(String id) {
        return desk.one(number(id));
    }

    @Override
    protected PromisePolicy make(Written written) {
        return desk.add(written.policy());
    }

    @Override
    protected PromisePolicy replace(String id, long version, Written written) {
        return desk.change(number(id), version, written.policy());
    }

    @Override
    protected void remove(String id, long version) {
        desk.delete(number(id), version);
    }

    @Override
    protected long versionOf(PromisePolicy policy) {
        return policy.version();
    }

    @Override
    protected Policy shown(PromisePolicy policy) {
        return Policy.of(policy);
    }
}
