package io.haedap.response;

import io.haedap.search.TitleMarks;
import io.haedap.shared.Language;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some words that an incident is told in. {@code isLoose} ones tell much besides, as updates do: one word in common says nothing there.
 */
record Wording(String words, Language language, boolean isLoose) {

    private static final int UPDATES = 3;
    private static final int SHOWN = 5;

    /** Title, services and what was told last, in both languages. */
    static List<Wording> of(Incident incident) {
        return Stream.of(Language.KO, Language.EN)
                .flatMap(language -> Stream.concat(
                        names(incident, language).map(name -> new Wording(name, language, false)),
                        incident.updates().stream()
                                .limit(UPDATES)
                                .map(update -> new Wording(update.body().in(language), language, true))))
                .distinct()
                .toList();
    }

    /** Title and services. */
    static Stream<String> names(Incident incident, Language language) {
        return Stream.concat(
                Stream.of(incident.name().in(language)),
                incident.services().stream().map(AffectedService::name).map(name -> name.in(language)));
    }

    /** What it has in common with the text; nothing where that tells nothing. */
    List<String> shared(String text) {
        var shared = new TitleMarks(words, language).shared(text);
        return shared.size() < (isLoose ? 2 : 1) ? List.of() : shared;
    }

    static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
