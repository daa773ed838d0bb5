package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.status.Incident;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong right now, in one line for every page: the worst outage, else a maintenance that is on. */
@Component
class Strips {

    private static final int SENTENCE = 60;

    private final StatusReader status;
    private final DatabasePulse pulse;

    Strips(StatusReader status, DatabasePulse pulse) {
        this.status = status;
        this.pulse = pulse;
    }

    @Nullable
    Strip now(Language language, SiteTimes times) {
        if (pulse.isAway()) {
            return null;
        }
        var worst = status.unresolved().stream()
                .max(Comparator.comparing(Incident::impact)
                        .thenComparing(incident -> incident.latest().at()));
        return worst.map(incident -> of(incident, language, times))
                .or(() -> status.active().stream().findFirst().map(work -> of(work, language, times)))
                .orElse(null);
    }

    private static Strip of(Incident incident, Language language, SiteTimes times) {
        var latest = incident.latest();
        return new Strip(
                incident.name().in(language),
                incident.path(language),
                firstSentence(latest.body().in(language)),
                times.say("as-of", times.since(latest.at())));
    }

    private static Strip of(Maintenance work, Language language, SiteTimes times) {
        return new Strip(
                work.name().in(language),
                work.path(language),
                times.say("work-on"),
                times.say("work-until", times.since(work.scheduledUntil())));
    }

    static String firstSentence(String markdown) {
        var text = Markdown.text(markdown).strip().replaceAll("\\s+", " ");
        var end = text.indexOf(". ");
        return PlainText.shorten(end < 0 ? text : text.substring(0, end + 1), SENTENCE);
    }
}
