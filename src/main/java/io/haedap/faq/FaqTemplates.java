package io.haedap.faq;

import io.haedap.shared.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The skeletons that an installation offers for new entries; their texts are files under {@code faq/templates}. */
@Component
public class FaqTemplates {

    private static final List<String> SLUGS = List.of("fix", "guide", "policy", "staff");

    private final List<FaqTemplate> all;

    FaqTemplates(MessageSource messages) {
        this.all = SLUGS.stream()
                .map(slug -> new FaqTemplate(
                        slug,
                        words(messages, "faq.template." + slug),
                        words(messages, "faq.template." + slug + ".hint"),
                        new LocalText(file(slug, "ko"), file(slug, "en"))))
                .toList();
    }

    public List<FaqTemplate> all() {
        return all;
    }

    private static LocalText words(MessageSource messages, String key) {
        return new LocalText(
                messages.getMessage(key, null, Locale.KOREAN), messages.getMessage(key, null, Locale.ENGLISH));
    }

    private static String file(String slug, String language) {
        try {
            return new ClassPathResource("faq/templates/" + slug + "." + language + ".md")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
