package io.haedap.release.agenda;

import io.haedap.faq.FaqDates;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqId;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When entries of the FAQ go out and leave. Only a scheduled publication moves; the end is part of an approved text. */
@Component
class FaqAgenda implements AgendaSource {

    private final FaqDates dates;
    private final FaqDesk desk;
    private final CurrentStaff staff;
    private final Clock clock;

    FaqAgenda(FaqDates dates, FaqDesk desk, CurrentStaff staff, Clock clock) {
        this.dates = dates;
        this.desk = desk;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Set<AgendaKind> kinds() {
        return EnumSet.of(AgendaKind.FAQ_PUBLISH, AgendaKind.FAQ_EXPIRE);
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.FAQ_READ);
    }

    @Override
    public List<AgendaEntry> between(Instant from, Instant until) {
        return dates.between(from, until, MOST).stream()
                .map(date -> new AgendaEntry(
                        date.publishes() ? AgendaKind.FAQ_PUBLISH : AgendaKind.FAQ_EXPIRE,
                        date.faq().toString(),
                        date.title(),
                        date.at(),
                        null,
                        "faqs/" + date.faq(),
                        date.revision(),
                        date.publishes() && date.at().isAfter(clock.instant()) && staff.may(Rights.FAQ_PUBLISH)))
                .toList();
    }

    @Override
    public void move(AgendaMove move) {
        if (move.kind() != AgendaKind.FAQ_PUBLISH) {
            throw AgendaDesk.fixed(move.kind());
        }
        desk.move(FaqId.of(move.thing()), Math.clamp(move.stamp(), 0, Integer.MAX_VALUE), move.to());
    }
}
