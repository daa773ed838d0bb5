package io.haedap.release.agenda;

import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDate;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeId;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When notices go out, take effect and leave. Only a scheduled publication moves; the others are part of an approved text. */
@Component
class NoticeAgenda implements AgendaSource {

    private final NoticeBoard board;
    private final NoticeDesk desk;
    private final CurrentStaff staff;
    private final Clock clock;

    NoticeAgenda(NoticeBoard board, NoticeDesk desk, CurrentStaff staff, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Set<AgendaKind> kinds() {
        return EnumSet.of(AgendaKind.NOTICE_PUBLISH, AgendaKind.NOTICE_EFFECTIVE, AgendaKind.NOTICE_EXPIRE);
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.NOTICE_READ);
    }

    @Override
    public List<AgendaEntry> between(Instant from, Instant until) {
        return board.dates(from, until, MOST).stream().map(this::entry).toList();
    }

    private AgendaEntry entry(NoticeDate date) {
        var kind = switch (date.what()) {
            case PUBLISH -> AgendaKind.NOTICE_PUBLISH;
            case EFFECTIVE -> AgendaKind.NOTICE_EFFECTIVE;
            case EXPIRE -> AgendaKind.NOTICE_EXPIRE;
        };
        return new AgendaEntry(
                kind,
                date.notice().toString(),
                date.title(),
                date.at(),
                null,
                "notices/" + date.notice(),
                date.revision(),
                kind == AgendaKind.NOTICE_PUBLISH
                        && date.scheduled()
                        && date.at().isAfter(clock.instant())
                        && staff.may(Rights.NOTICE_PUBLISH));
    }

    @Override
    public void move(AgendaMove move) {
        if (move.kind() != AgendaKind.NOTICE_PUBLISH) {
            throw AgendaDesk.fixed(move.kind());
        }
        desk.move(NoticeId.of(move.thing()), Math.clamp(move.stamp(), 0, Integer.MAX_VALUE), move.to(), move.reason());
    }
}
