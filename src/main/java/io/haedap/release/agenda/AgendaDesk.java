package io.haedap.release.agenda;

import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is in the calendar to another moment; the rules and rights are those of the thing itself. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('notice:publish', 'faq:publish', 'status:write')")
public class AgendaDesk {

    private final List<AgendaSource> sources;
    private final Clock clock;

    AgendaDesk(List<AgendaSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public void move(AgendaMove move) {
        var source = sources.stream()
                .filter(one -> one.isOpen() && one.kinds().contains(move.kind()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!move.to().isAfter(clock.instant())) {
            throw Refusal.invalid("at", "schedule-past");
        }
        source.move(move);
    }

    /** What is bound to a text is changed with that text. */
    static Refusal fixed(AgendaKind kind) {
        return Refusal.conflict("schedule-fixed").with("kind", kind);
    }
}
