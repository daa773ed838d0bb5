package io.haedap.subscription;

import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The topics of one moment and what they are called: those that stay, services one by one, and those that end some day. */
public final class KnownTopics {

    private static final int MOST = 200;

    private final Map<Topic, LocalText> services;
    private final Map<Topic, LocalText> passing;
    private final Map<String, LocalText> kinds;

    KnownTopics(Map<Topic, LocalText> services, Map<Topic, LocalText> passing, Map<String, LocalText> kinds) {
        this.services = services;
        this.passing = passing;
        this.kinds = kinds;
    }

    /** In the order in which they are shown. */
    public List<Topic> services() {
        return List.copyOf(services.keySet());
    }

    public List<Topic> passing() {
        return List.copyOf(passing.keySet());
    }

    /** Also of a topic that is no more: then by its kind. */
    public String name(Topic topic, Language language) {
        return Optional.ofNullable(services.get(topic))
                .or(() -> Optional.ofNullable(passing.get(topic)))
                .orElseGet(() -> Objects.requireNonNull(kinds.get(topic.kind())))
                .in(language);
    }

    public boolean has(Topic topic) {
        return topic.equals(Topic.NOTICES)
                || topic.equals(Topic.STATUS)
                || services.containsKey(topic)
                || passing.containsKey(topic);
    }

    /** What was chosen; those that are no more (unless had already), and having none, are faults of the field {@code topics}. */
    Set<Topic> check(Faults faults, Set<String> sent, Set<Topic> had) {
        var chosen = new LinkedHashSet<Topic>();
        if (sent.isEmpty() || sent.size() > MOST) {
            faults.add("topics", "subscription-topics");
            return chosen;
        }
        sent.stream()
                .flatMap(name -> Topic.of(name).stream())
                .filter(topic -> had.contains(topic) || has(topic))
                .forEach(chosen::add);
        if (chosen.size() < sent.size()) {
            faults.add("topics", "subscription-unknown");
        }
        return chosen;
    }
}
