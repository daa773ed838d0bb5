package io.haedap.release.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.people.Rights;
import io.haedap.release.agenda.AgendaBoard;
import io.haedap.release.agenda.AgendaDesk;
import io.haedap.release.agenda.AgendaEntry;
import io.haedap.release.agenda.AgendaKind;
import io.haedap.release.agenda.AgendaMove;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for programs: all that will go out, by time. */
@RestController
@RequestMapping("/api/v1/schedule")
class AgendaResource implements ApiRights {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int DAYS = 31;

    /** {@code stamp} is what a move has to name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryJson(
            AgendaKind kind,
            String id,
            LocalText title,
            Instant at,
            @Nullable Instant until,
            long stamp,
            boolean movable) {

        static EntryJson of(AgendaEntry entry) {
            return new EntryJson(
                    entry.kind(),
                    entry.thing(),
                    entry.title(),
                    entry.at(),
                    entry.until(),
                    entry.stamp(),
                    entry.movable());
        }
    }

    /** Where it is to go; {@code reason} goes on record where the rules ask for one. */
    record Move(
            @Nullable AgendaKind kind,
            @Nullable String id,
            @Nullable Long stamp,
            @Nullable OffsetDateTime at,
            @Nullable String reason) {}

    private final AgendaBoard board;
    private final AgendaDesk desk;
    private final Clock clock;

    AgendaResource(AgendaBoard board, AgendaDesk desk, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(
                        "/api/v1/schedule", ApiRight.oneOf(Rights.NOTICE_READ, Rights.FAQ_READ, Rights.STATUS_READ)),
                ApiRight.post(
                        "/api/v1/schedule/moves",
                        ApiRight.oneOf(Rights.NOTICE_PUBLISH, Rights.FAQ_PUBLISH, Rights.STATUS_WRITE)));
    }

    /** Both ends are moments or days of Seoul, of which the last is included; without them the next 31 days. */
    @GetMapping
    Page<EntryJson> between(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Set<AgendaKind> kind) {
        var start = from == null
                ? LocalDate.ofInstant(clock.instant(), SEOUL)
                        .atStartOfDay(SEOUL)
                        .toInstant()
                : moment("from", from, 0);
        var end = to == null ? start.atZone(SEOUL).plusDays(DAYS).toInstant() : moment("to", to, 1);
        var kinds = kind == null || kind.isEmpty() ? EnumSet.allOf(AgendaKind.class) : kind;
        return new Page<>(
                board.between(start, end, kinds).stream().map(EntryJson::of).toList(), null);
    }

    @PostMapping("/moves")
    EntryJson move(@RequestBody Move move) {
        var faults = new Faults();
        if (move.kind() == null) {
            faults.add("kind", "required");
        }
        if (move.id() == null) {
            faults.add("id", "required");
        }
        if (move.stamp() == null) {
            faults.add("stamp", "required");
        }
        if (move.at() == null) {
            faults.add("at", "required");
        } else if (!isSensible(move.at().getYear())) {
            faults.add("at", "malformed");
        }
        faults.refuse();
        var kind = Objects.requireNonNull(move.kind());
        var id = Objects.requireNonNull(move.id());
        var at = Objects.requireNonNull(move.at()).toInstant();
        desk.move(new AgendaMove(kind, id, Objects.requireNonNull(move.stamp()), at, move.reason()));
        // A bundle may have been set a little later than it was asked for
        return board.between(at.minusSeconds(1), at.plusSeconds(60), EnumSet.of(kind)).stream()
                .filter(entry -> entry.thing().equals(id))
                .findFirst()
                .map(EntryJson::of)
                .orElseThrow(Refusal::notFound);
    }

    private static Instant moment(String name, String text, int daysOn) {
        try {
            var moment = text.length() == 10
                    ? LocalDate.parse(text).plusDays(daysOn).atStartOfDay(SEOUL).toOffsetDateTime()
                    : OffsetDateTime.parse(text);
            if (!isSensible(moment.getYear())) {
                throw Refusal.malformed(name);
            }
            return moment.toInstant();
        } catch (DateTimeParseException _) {
            throw Refusal.malformed(name);
        }
    }

    private static boolean isSensible(int year) {
        return year >= 1 && year < 10_000;
    }
}
