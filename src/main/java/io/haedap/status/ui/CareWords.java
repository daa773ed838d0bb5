package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import io.haedap.shared.ui.Times;
import io.haedap.status.IncidentCare;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an open outage asks for, in one short line of a list. */
final class CareWords {

    private CareWords() {}

    /** The most pressing of it; empty where nothing is promised or due soon. */
    static Optional<String> of(IncidentCare care, int warnBefore, Instant now, Times times, Component screen) {
        var promised = care.promised();
        if (promised != null && !promised.isAfter(now)) {
            return Optional.of(screen.getTranslation(
                    "status.care.promise.late",
                    StatusWords.length(
                            screen, Math.max(1, Duration.between(promised, now).toMinutes()))));
        }
        var informBy = care.informBy();
        if (informBy != null && !informBy.isAfter(now)) {
            return Optional.of(screen.getTranslation(
                    "status.care.inform.late",
                    StatusWords.length(
                            screen, Math.max(1, Duration.between(informBy, now).toMinutes()))));
        }
        if (informBy != null && !informBy.minus(Duration.ofMinutes(warnBefore)).isAfter(now)) {
            return Optional.of(screen.getTranslation("status.care.inform", times.at(informBy), times.left(informBy)));
        }
        return promised == null
                ? Optional.empty()
                : Optional.of(screen.getTranslation("status.care.promise", times.at(promised)));
    }
}
