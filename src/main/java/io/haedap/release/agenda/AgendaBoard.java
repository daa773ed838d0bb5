package io.haedap.release.agenda;

import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that will go out, or went, in a span of time: as much of it as the asking person's rights reach. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('notice:read', 'faq:read', 'status:read')")
public class AgendaBoard {

    private static final Duration LONGEST = Duration.ofDays(100);

    private final List<AgendaSource> sources;

    AgendaBoard(List<AgendaSource> sources) {
        this.sources = sources;
    }

    /** The kinds that the asking person may see. */
    public Set<AgendaKind> kinds() {
        var kinds = EnumSet.noneOf(AgendaKind.class);
        sources.stream().filter(AgendaSource::isOpen).forEach(source -> kinds.addAll(source.kinds()));
        return kinds;
    }

    /** By time; the end is not included. */
    public List<AgendaEntry> between(Instant from, Instant until, Set<AgendaKind> kinds) {
        if (!until.isAfter(from)) {
            throw Refusal.invalid("to", "schedule-span");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("to", "schedule-long", LONGEST.toDays());
        }
        return sources.stream()
                .filter(source -> source.isOpen() && !Collections.disjoint(source.kinds(), kinds))
                .flatMap(source -> source.between(from, until).stream())
                .filter(entry -> kinds.contains(entry.kind()))
                .sorted(Comparator.comparing(AgendaEntry::at)
                        .thenComparing(AgendaEntry::kind)
                        .thenComparing(AgendaEntry::thing))
                .toList();
    }
}
