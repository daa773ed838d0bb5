package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be said of an incident, of which services, and of which times: never of the future, never before it began. */
@Component
class IncidentRules {

    private final StatusRules rules;
    private final StatusEvents events;

    IncidentRules(StatusRules rules, StatusEvents events) {
        this.rules = rules;
        this.events = events;
    }

    void check(IncidentDraft draft, Instant now) {
        var faults = new Faults();
        rules.title(faults, draft.name());
        var begun = draft.startedAt();
        if (begun != null && begun.isAfter(now)) {
            faults.add("startedAt", "status-future");
        }
        Instant before = null;
        for (int i = 0; i < draft.updates().size(); i++) {
            var update = draft.updates().get(i);
            var prefix = draft.updates().size() == 1 ? "" : "updates." + i + ".";
            var said = update.at() == null ? now : update.at();
            rules.message(faults, prefix + "message", update.message());
            times(faults, prefix, update, now);
            if (begun != null && !begun.isAfter(now) && said.isBefore(begun)) {
                faults.add(
                        prefix + (update.status().isOpen() ? "at" : "resolvedAt"),
                        update.status().isOpen() ? "status-before-start" : "status-window");
            } else if (before != null && said.isBefore(before)) {
                faults.add(prefix + "at", "status-order");
            }
            before = said;
        }
        var services = new HashSet<String>();
        draft.updates().forEach(update -> services.addAll(update.services().keySet()));
        rules.services(faults, services, Set.of());
        faults.refuse();
    }

    void check(IncidentNews news, EventRow event, Instant now) {
        var faults = new Faults();
        rules.message(faults, "message", news.message());
        times(faults, "", news, now);
        checkStart(faults, news.at(), event);
        rules.services(faults, news.services().keySet(), events.claimed(event.id()));
        faults.refuse();
    }

    void check(IncidentCorrection correction, EventRow event, Instant now) {
        var faults = new Faults();
        rules.title(faults, correction.name());
        rules.message(faults, "message", correction.message());
        var begun = correction.startedAt();
        if (begun != null && !begun.equals(event.startedAt())) {
            if (begun.isAfter(now)) {
                faults.add("startedAt", "status-future");
            } else if (begun.isAfter(events.firstSaid(event.id()))) {
                faults.add("startedAt", "status-start-late");
            }
        }
        var promise = correction.nextUpdateBy();
        if (promise != null && !promise.equals(event.nextUpdateBy())) {
            promise(faults, "", promise, IncidentStatus.valueOf(event.status()), now);
        }
        rules.services(faults, correction.services().keySet(), events.claimed(event.id()));
        faults.refuse();
    }

    /** New words, and perhaps another time, for an update. */
    void check(LocalText message, @Nullable Instant at, EventRow event, Instant now) {
        var faults = new Faults();
        rules.message(faults, "message", message);
        if (at != null && at.isAfter(now)) {
            faults.add("at", "status-future");
        }
        checkStart(faults, at, event);
        faults.refuse();
    }

    private static void checkStart(Faults faults, @Nullable Instant at, EventRow event) {
        if (at != null && at.isBefore(startedAt(event))) {
            faults.add("at", "status-before-start");
        }
    }

    private static void times(Faults faults, String prefix, IncidentNews news, Instant now) {
        var at = news.at();
        if (at != null && at.isAfter(now)) {
            faults.add(prefix + "at", "status-future");
        }
        var promise = news.nextUpdateBy();
        if (promise != null) {
            promise(faults, prefix, promise, news.status(), now);
        }
    }

    private static void promise(Faults faults, String prefix, Instant promise, IncidentStatus status, Instant now) {
        if (!status.isOpen()) {
            faults.add(prefix + "nextUpdateBy", "status-promise-over");
        } else if (!promise.isAfter(now)) {
            faults.add(prefix + "nextUpdateBy", "status-past");
        }
    }

    /** Somebody else said something that the writer has not seen: told with what is new, so that nobody says it twice. */
    void refuseNewer(@Nullable String basedOn, String event) {
        if (basedOn != null) {
            var newer = events.newer(basedOn, event);
            if (!newer.isEmpty()) {
                throw Refusal.conflict("status-newer").with("newer", newer);
            }
        }
    }

    /** The update that was added breaks the order: told by its stage where it is the last, else by its time. */
    static void refuseMisplaced(Course course, String added) {
        var misplaced = course.misplaced();
        if (misplaced.isEmpty()) {
            return;
        }
        if (course.said().size() == 1) {
            throw Refusal.invalid("status", "status-begin");
        }
        if (!course.said().getLast().id().equals(added)) {
            throw Refusal.invalid("at", "status-order");
        }
        var before = course.said().get(course.said().size() - 2).status();
        throw EventRow.refused(before.word(), course.status().word(), before.next());
    }

    /** An incident begins with its first update, unless it says that it began before. */
    static Instant begin(IncidentDraft draft, Instant now) {
        var begun = draft.startedAt();
        var first = draft.updates().getFirst().at();
        return begun != null ? begun : first != null ? first : now;
    }

    static Instant startedAt(EventRow event) {
        var begun = event.startedAt();
        return begun == null ? event.createdAt() : begun;
    }
}
