package io.haedap.faq;

import io.haedap.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What a section of an answer is for, in the order that readers expect. Its headings stand in {@code sections.properties}. */
public enum SectionKind {
    SYMPTOM,
    CAUSE,
    FIX,
    ALTERNATIVE,
    CAUTION;

    private static final Properties HEADINGS = read();

    /** The heading that templates use. */
    public String heading(Language language) {
        return headings(language).getFirst();
    }

    /** The kind of a section with that heading in either language; free sections have none. */
    public static Optional<SectionKind> of(String heading) {
        var wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(Language.values())
                        .flatMap(language -> kind.headings(language).stream())
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }

    private List<String> headings(Language language) {
        return List.of(HEADINGS.getProperty(language.tag() + "." + name()).split("\\|"));
    }

    private static Properties read() {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(SectionKind.class.getResourceAsStream("sections.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return properties;
    }
}
