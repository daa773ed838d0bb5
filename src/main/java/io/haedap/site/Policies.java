package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.Prose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The policies as files {@code site/policies/<name>-<version>[_en].md}; a version is the date from which it holds. The words
 * {company}, {phone} and {mail} are filled in from the settings.
 */
@Component
class Policies {

    private final TreeMap<String, String> texts = new TreeMap<>();
    private final SiteSettings settings;
    private final MessageSource messages;

    Policies(SiteSettings settings, MessageSource messages) throws IOException {
        this.settings = settings;
        this.messages = messages;
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:site/policies/*.md")) {
            texts.put(
                    String.valueOf(file.getFilename()).replace(".md", ""),
                    file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** The version in force of the privacy policy: what a customer agrees to. */
    String current(String name) {
        return versions(name).getFirst();
    }

    Optional<Policy> find(String name, Language language, @Nullable String version) {
        var versions = versions(name);
        var wanted = version == null ? versions.getFirst() : version;
        if (!versions.contains(wanted)) {
            return Optional.empty();
        }
        var key = name + "-" + wanted;
        var text = language == Language.EN ? texts.getOrDefault(key + "_en", texts.get(key)) : texts.get(key);
        return Optional.of(new Policy(
                LocalDate.parse(wanted),
                wanted.equals(versions.getFirst()),
                Prose.html(filled(String.valueOf(text), language), say("note", language), say("warning", language)),
                versions.stream().map(LocalDate::parse).toList()));
    }

    private List<String> versions(String name) {
        return texts.keySet().stream()
                .filter(key -> key.matches(name + "-\\d{4}-\\d\\d-\\d\\d"))
                .map(key -> key.substring(name.length() + 1))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private String filled(String text, Language language) {
        return text.replace("{company}", settings.legalName().in(language))
                .replace("{phone}", settings.phone())
                .replace("{mail}", settings.mail());
    }

    private String say(String callout, Language language) {
        return String.valueOf(messages.getMessage("site.callout." + callout, null, language.locale()));
    }
}
