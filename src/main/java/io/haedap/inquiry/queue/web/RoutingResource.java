package io.haedap.inquiry.queue.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.queue.NewRule;
import io.haedap.inquiry.queue.RoutingDesk;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.inquiry.queue.RuleTrial;
import io.haedap.inquiry.queue.TrialDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** The rules that route what comes in, in their order, and trying one on past inquiries. */
@RestController
class RoutingResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/routing-rules";
    private static final String ONE = ALL + "/{id}";
    private static final String TRIAL = "/api/v1/routing-trials";

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

    /** A rule that is tried, in the place of another one or as a new one. */
    record Tried(@Nullable Written rule, @Nullable String replaces) {}

    private final RoutingDesk desk;
    private final TrialDesk trials;

    RoutingResource(RoutingDesk desk, TrialDesk trials) {
        this.desk = desk;
        this.trials = trials;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, Rights.QUEUE_WRITE),
                ApiRight.post(ALL, Rights.QUEUE_WRITE),
                ApiRight.get(ONE, Rights.QUEUE_WRITE),
                ApiRight.put(ONE, Rights.QUEUE_WRITE),
                ApiRight.delete(ONE, Rights.QUEUE_WRITE),
                ApiRight.post(TRIAL, Rights.QUEUE_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.one(id(id)).version();
    }

    @GetMapping(ALL)
    Page<Rule> all() {
        return new Page<>(desk.all().stream().map(Rule::of).toList(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<Rule> add(@RequestBody Written written) {
        return answer(HttpStatus.CREATED, desk.add(written.rule()));
    }

    @GetMapping(ONE)
    ResponseEntity<Rule> one(@PathVariable String id) {
        return answer(HttpStatus.OK, desk.one(id(id)));
    }

    @PutMapping(ONE)
    ResponseEntity<Rule> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        return answer(HttpStatus.OK, desk.change(id(id), Versions.required(ifMatch), written.rule()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(id(id), Versions.required(ifMatch));
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
                replaces == null ? null : desk.one(id(replaces)).id());
    }

    private static long id(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(text);
    }

    private static ResponseEntity<Rule> answer(HttpStatus status, RoutingRule rule) {
        return ResponseEntity.status(status).eTag(Versions.etag(rule.version())).body(Rule.of(rule));
    }
}
