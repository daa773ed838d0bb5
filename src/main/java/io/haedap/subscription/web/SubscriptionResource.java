package io.haedap.subscription.web;

import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.subscription.AnnouncementRow;
import io.haedap.subscription.Subscription;
import io.haedap.subscription.SubscriptionBoard;
import io.haedap.subscription.SubscriptionDesk;
import io.haedap.subscription.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is told by mail, masked; how many; and what went out. Subscriptions begin on the site alone, by the address itself. */
@RestController
class SubscriptionResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/subscriptions";
    private static final String ONE = ALL + "/{id}";
    private static final String TOPICS = "/api/v1/subscription-topics";
    private static final String ANNOUNCEMENTS = "/api/v1/announcements";

    record SubscriptionJson(
            String id, String email, Language lang, List<String> topics, Instant confirmedAt, Instant changedAt) {

        static SubscriptionJson of(Subscription subscription) {
            return new SubscriptionJson(
                    subscription.id(),
                    subscription.email(),
                    subscription.language(),
                    subscription.topics().stream().map(Topic::name).sorted().toList(),
                    subscription.confirmedAt(),
                    subscription.changedAt());
        }
    }

    record TopicJson(String topic, String name, long subscribers) {}

    private final SubscriptionBoard board;
    private final SubscriptionDesk desk;

    SubscriptionResource(SubscriptionBoard board, SubscriptionDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, Rights.SUBSCRIPTION_READ),
                ApiRight.get(ONE, Rights.SUBSCRIPTION_READ),
                ApiRight.delete(ONE, Rights.SUBSCRIPTION_WRITE),
                ApiRight.get(TOPICS, Rights.SUBSCRIPTION_READ),
                ApiRight.get(ANNOUNCEMENTS, Rights.SUBSCRIPTION_READ));
    }

    @Override
    public long version(String id) {
        return board.one(id).version();
    }

    /** By the whole address there is one or none. */
    @GetMapping(ALL)
    Page<SubscriptionJson> all(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        if (email != null) {
            return new Page<>(board.at(email).map(SubscriptionJson::of).stream().toList(), null);
        }
        var wanted = topic == null ? null : Topic.of(topic).orElseThrow(() -> Refusal.malformed("topic"));
        return board.page(wanted, size, cursor).map(SubscriptionJson::of);
    }

    @GetMapping(ONE)
    ResponseEntity<SubscriptionJson> one(@PathVariable String id) {
        var found = board.one(id);
        return Versions.ok(SubscriptionJson.of(found), found.version());
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(id, Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(TOPICS)
    Page<TopicJson> topics(@RequestParam(defaultValue = "ko") String lang) {
        return new Page<>(
                board.counts(Language.ofTag(lang)).stream()
                        .map(count -> new TopicJson(count.topic().name(), count.name(), count.subscribers()))
                        .toList(),
                null);
    }

    @GetMapping(ANNOUNCEMENTS)
    Page<AnnouncementRow> announcements(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        return board.announcements(size, cursor);
    }
}
