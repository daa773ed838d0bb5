package io.haedap.inquiry.ui;

import io.haedap.inquiry.InquiryRow;
import io.haedap.shared.ui.Markup;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the list as markup, drawn once for all screens of this node that show the same within a minute. */
@Component
class DrawnRows {

    private static final int MOST = 2_000;

    /** What makes a row look as it does; {@code query} is what its link keeps of the filter. */
    record Look(InquiryRow row, String query, boolean isOpen, Locale locale) {}

    private record Drawing(Look look, Instant minute) {}

    private final Map<Drawing, String> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawing, String> eldest) {
            return size() > MOST;
        }
    };
    private final Deadlines deadlines;
    private final Clock clock;

    DrawnRows(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    String of(Look look) {
        var drawing = new Drawing(look, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        var known = find(drawing);
        if (known != null) {
            return known;
        }
        var markup = Markup.of(List.of(new QueueRow(look, deadlines)));
        keep(drawing, markup);
        return markup;
    }

    private synchronized @Nullable String find(Drawing drawing) {
        return kept.get(drawing);
    }

    private synchronized void keep(Drawing drawing, String markup) {
        kept.put(drawing, markup);
    }
}
