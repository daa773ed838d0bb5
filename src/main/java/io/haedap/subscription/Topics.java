package io.haedap.subscription;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ServiceDirectory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads which topics there are. */
@Component
public class Topics {

    private static final List<String> KINDS = List.of("notices", "status", "service", "incident");

    private final ServiceDirectory services;
    private final List<NewsSource> sources;
    private final MessageSource messages;

    Topics(ServiceDirectory services, List<NewsSource> sources, MessageSource messages) {
        this.services = services;
        this.sources = sources;
        this.messages = messages;
    }

    /** The topics that can be subscribed to at this moment, with their names; read at once. */
    public KnownTopics now() {
        var single = new LinkedHashMap<Topic, LocalText>();
        services.choices().forEach(service -> single.put(Topic.service(service.id()), service.name()));
        var passing = new LinkedHashMap<Topic, LocalText>();
        sources.forEach(source -> passing.putAll(source.passing()));
        var kinds = new HashMap<String, LocalText>();
        KINDS.forEach(kind -> kinds.put(kind, new LocalText(word(kind, Language.KO), word(kind, Language.EN))));
        return new KnownTopics(single, passing, kinds);
    }

    private String word(String kind, Language language) {
        return Objects.requireNonNull(messages.getMessage("subscription.topic." + kind, null, language.locale()));
    }
}
