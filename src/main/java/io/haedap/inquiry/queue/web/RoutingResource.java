package io.haedap.inquiry.queue.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.queue.NewRule;
import io.haedap.inquiry.queue.RoutingDesk;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.KeptResource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules that route what comes in, in their order. */
@RestController
@RequestMapping(RoutingResource.ALL)
class RoutingResource extends KeptResource<RoutingRule, RoutingResource.Written, RoutingResource.Rule> {

    static final String ALL = "/api/v1/routing-rules";

    record When(
            @Nullable Set<String> categories,
            @Nullable List<String> words,
            @Nullable String lang,
            @Nullable List<String> customers,
            @Nullable Set<Channel> channels) {}

    record Then(
            @Nullable String queue,
            @Nullable Priority priority,
            @Nullable Set<String> skills) {}

    /** {@code place} counts from 1. */
    @JsonIgnoreProperties({"id"})
    record Written(
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable Integer place,
            @Nullable When when,
            @Nullable Then then) {

        NewRule rule() {
            var asks = when == null ? new When(null, null, null, null, null) : when;
            var does = then == null ? new Then(null, null, null) : then;
            return new NewRule(
                    name,
                    !Boolean.FALSE.equals(enabled),
                    new RoutingRule.When(
                            Objects.requireNonNullElse(asks.categories(), Set.of()),
                            Objects.requireNonNullElse(asks.words(), List.of()),
                            language(asks.lang()),
                            Objects.requireNonNullElse(asks.customers(), List.of()),
                            Objects.requireNonNullElse(asks.channels(), Set.of())),
                    new RoutingRule.Then(
                            does.queue(), does.priority(), Objects.requireNonNullElse(does.skills(), Set.of())),
                    place);
        }

        private static @Nullable Language language(@Nullable String tag) {
            if (tag == null) {
                return null;
            }
            return switch (tag) {
                case "ko" -> Language.KO;
                case "en" -> Language.EN;
                default -> throw Refusal.invalid("when.lang", "lang");
            };
        }
    }

    record Rule(String id, int place, String name, boolean enabled, When when, Then then) {

        static Rule of(RoutingRule rule) {
            var when = rule.when();
            var then = rule.then();
            return new Rule(
                    String.valueOf(rule.id()),
                    rule.place(),
                    rule.name(),
                    rule.enabled(),
                    new When(
                            when.categories(),
                            when.words(),
                            when.language() == null ? null : when.language().tag(),
                            when.customers(),
                            when.channels()),
                    new Then(then.queue(), then.priority(), then.skills()));
        }
    }

    private final RoutingDesk desk;

    RoutingResource(RoutingDesk desk) {
        super(ALL, Rights.QUEUE_WRITE);
        this.desk = desk;
    }

    @GetMapping
    Page<Rule> all() {
        return new Page<>(desk.all().stream().map(Rule::of).toList(), null);
    }

    @Override
    protected RoutingRule find(String id) {
        return desk.one(number(id));
    }

    @Override
    protected RoutingRule make(Written written) {
        return desk.add(written.rule());
    }

    @Override
    protected RoutingRule replace(String id, long version, Written written) {
        return desk.change(number(id), version, written.rule());
    }

    @Override
    protected void remove(String id, long version) {
        desk.delete(number(id), version);
    }

    @Override
    protected long versionOf(RoutingRule rule) {
        return rule.version();
    }

    @Override
    protected Rule shown(RoutingRule rule) {
        return Rule.of(rule);
    }
}
