package io.haedap.subscription;

import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ServiceDirectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The topics that there are, and what they are called. */
@Component
public class Topics {

    private static final int MOST = 200;

    private final ServiceDirectory services;
    private final List<NewsSource> sources;
    private final MessageSource messages;

    Topics(ServiceDirectory services, List<NewsSource> sources, MessageSource messages) {
        this.services = services;
        this.sources = sources;
        this.messages = messages;
    }

    /** The services that can be chosen one by one, in the order in which they are shown. */
    public List<Topic> services() {
        return services.choices().stream()
                .map(service -> Topic.service(service.id()))
                .toList();
    }

    /** The topic of that name which can be subscribed to now. */
    public Optional<Topic> find(String name) {
        return Topic.of(name)
                .filter(topic -> topic.equals(Topic.NOTICES)
                        || topic.equals(Topic.STATUS)
                        || services().contains(topic)
                        || passing(topic).isPresent());
    }

    public String name(Topic topic, Language language) {
        return services.choices().stream()
                .filter(service -> topic.equals(Topic.service(service.id())))
                .map(service -> service.name())
                .findFirst()
                .or(() -> passing(topic))
                .map(name -> name.in(language))
                .orElseGet(() -> Objects.requireNonNull(
                        messages.getMessage("subscription.topic." + topic.kind(), null, language.locale())));
    }

    private Optional<LocalText> passing(Topic topic) {
        return sources.stream()
                .flatMap(source -> source.passing(topic).stream())
                .findFirst();
    }

    /** What was chosen; those that do not exist, and having none, are faults of the field {@code topics}. */
    Set<Topic> check(Faults faults, Set<String> sent, Set<Topic> had) {
        var chosen = new LinkedHashSet<Topic>();
        if (sent.isEmpty() || sent.size() > MOST) {
            faults.add("topics", "subscription-topics");
            return chosen;
        }
        var unknown = new ArrayList<String>();
        for (var name : sent) {
            Topic.of(name)
                    .filter(had::contains)
                    .or(() -> find(name))
                    .ifPresentOrElse(chosen::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            faults.add("topics", "subscription-unknown");
        }
        return chosen;
    }
}
