package io.haedap.status;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What publishers do in an outage: announce it, say how it goes, end it, correct what was said, write down what was said elsewhere.
 * What is said is public at once; letters leave after {@link EventTeller#UNDO}, until when it can be taken back.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('status:write')")
public class IncidentDesk {

    private final StatusEvents events;
    private final Courses courses;
    private final Impacts impacts;
    private final IncidentFacts facts;
    private final StatusQuestions questions;
    private final IncidentRules rules;
    private final ServiceStates states;
    private final EventTeller teller;
    private final Clock clock;

    IncidentDesk(
            StatusEvents events,
            Courses courses,
            Impacts impacts,
            IncidentFacts facts,
            StatusQuestions questions,
            IncidentRules rules,
            ServiceStates states,
            EventTeller teller,
            Clock clock) {
        this.events = events;
        this.courses = courses;
        this.impacts = impacts;
        this.facts = facts;
        this.questions = questions;
        this.rules = rules;
        this.states = states;
        this.teller = teller;
        this.clock = clock;
    }

    public Incident open(IncidentDraft draft) {
        return open(draft, now());
    }

    Incident open(IncidentDraft draft, Instant now) {
        rules.check(draft, now);
        var updates = draft.updates().stream().map(one -> update(one, now)).toList();
        var startedAt = IncidentRules.begin(draft, now);
        var course =
                Course.of(startedAt, updates.stream().map(IncidentDesk::said).toList());
        IncidentRules.refuseMisplaced(course, updates.getLast().id());
        var id = Ids.fresh();
        var event =
                EventRow.opened(id, StatusRules.tidy(draft.name()), draft.impactOrDerived(), startedAt, course, now);
        events.add(event);
        updates.forEach(one -> events.say(event, one, List.of(), teller.actor(), now));
        states.settle(courses.write(id, course), now);
        teller.said(event, updates.getLast(), updates.getLast().deliverAt() == null ? "recorded" : "opened");
        return one(id);
    }

    /** Says how it goes. Resolving sets its services to operational, unless something else still holds them. */
    public Incident update(String id, IncidentNews news) {
        return update(id, news, now());
    }

    Incident update(String id, IncidentNews news, Instant now) {
        var event = load(id);
        rules.check(news, event, now);
        rules.refuseNewer(news.basedOn(), id);
        var update = update(news, now);
        var said = courses.said(id);
        said.add(said(update));
        var course = Course.of(IncidentRules.startedAt(event), said);
        IncidentRules.refuseMisplaced(course, update.id());
        var moved = event.hitting(news.impact()).following(course, now);
        events.save(moved);
        events.say(event, update, List.of(), teller.actor(), now);
        impacts.moved(update.id(), event, moved);
        states.settle(courses.write(id, course), now);
        teller.said(
                moved,
                update,
                update.deliverAt() == null ? "recorded" : news.status().word());
        return one(id);
    }

    /** Corrects title, impact, services, beginning and the newest update; the stage only moves with an update. */
    public Incident correct(String id, long version, IncidentCorrection correction) {
        var event = read(id, version);
        var now = now();
        rules.check(correction, event, now);
        var startedAt = correction.startedAt();
        var said = withServices(courses.said(id), correction);
        var begun = startedAt == null ? event : event.begunAt(startedAt);
        var course = Course.of(IncidentRules.startedAt(begun), said);
        var corrected = begun.corrected(StatusRules.tidy(correction.name()), correction.impact(), now)
                .following(course, now);
        events.save(corrected);
        impacts.corrected(event, corrected);
        events.reword(events.newest(id), StatusRules.tidy(correction.message()), null, teller.actor(), now);
        states.settle(courses.write(id, course), now);
        teller.tell(corrected, "corrected");
        return one(id);
    }

    /** Services that the correction leaves out never were concerned; those that it names are so since the newest update. */
    private static List<Course.Said> withServices(List<Course.Said> said, IncidentCorrection correction) {
        var named = correction.services();
        var rest = new ArrayList<Course.Said>();
        for (var one : said) {
            var claims = new LinkedHashMap<>(one.claims());
            claims.keySet().retainAll(named.keySet());
            rest.add(one.claiming(claims));
        }
        var newest = rest.removeLast();
        var claims = new LinkedHashMap<>(newest.claims());
        if (newest.status().isOpen()) {
            claims.putAll(named);
        } else {
            named.keySet().forEach(service -> claims.putIfAbsent(service, ServiceState.OPERATIONAL));
        }
        var promise = correction.nextUpdateBy();
        var claiming = newest.claiming(claims);
        rest.add(promise == null ? claiming : claiming.promising(promise));
        return rest;
    }

    /** Corrects the words of any update, and its time where that is named; how it read before stays known to staff. */
    public Incident reword(String id, long version, String update, LocalText message, @Nullable Instant at) {
        var event = read(id, version);
        var now = now();
        var said = courses.said(id);
        var index = said.stream().map(Course.Said::id).toList().indexOf(update);
        if (index < 0) {
            throw Refusal.notFound();
        }
        rules.check(message, at, event, now);
        if (at != null) {
            said.set(index, said.get(index).at(at));
        }
        var course = Course.of(IncidentRules.startedAt(event), said);
        if (course.misplaced().isPresent()) {
            throw Refusal.invalid("at", "status-order");
        }
        var stands = event.following(course, now);
        events.save(stands);
        events.reword(update, StatusRules.tidy(message), at, teller.actor(), now);
        states.settle(courses.write(id, course), now);
        teller.tell(stands, "reworded");
        return one(id);
    }

    /** Takes an update back before its letters leave. Empty where it was the only one: then the incident is gone with it. */
    public Optional<Incident> takeBack(String id, String update) {
        var event = load(id);
        var now = now();
        var said = courses.said(id);
        if (said.stream().noneMatch(one -> one.id().equals(update))) {
            throw Refusal.notFound();
        }
        if (!events.canTakeBack(update, now)) {
            throw Refusal.conflict("status-too-late");
        }
        var rest = said.stream().filter(one -> !one.id().equals(update)).toList();
        if (rest.isEmpty()) {
            if (!facts.notes(id).isEmpty()) {
                throw Refusal.conflict("status-noted");
            }
            var touched = courses.write(id, Course.NOTHING);
            events.remove(id);
            states.settle(touched, now);
            teller.takenBack(event, update, true);
            return Optional.empty();
        }
        var course = Course.of(IncidentRules.startedAt(event), rest);
        if (course.misplaced().isPresent()) {
            throw Refusal.conflict("status-built-upon");
        }
        var stands = impacts.without(update, event).following(course, now);
        events.forget(update);
        events.save(stands);
        states.settle(courses.write(id, course), now);
        teller.takenBack(stands, update, false);
        return Optional.of(one(id));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private NewUpdate update(IncidentNews news, Instant now) {
        var at = news.at() == null ? now : news.at();
        return new NewUpdate(
                Ids.fresh(),
                news.status().name(),
                StatusRules.tidy(news.message()),
                news.services(),
                at,
                news.nextUpdateBy(),
                news.at() == null ? EventTeller.deliverAt(now, now()) : null);
    }

    private static Course.Said said(NewUpdate update) {
        var claims = update.claims();
        return new Course.Said(
                update.id(),
                IncidentStatus.valueOf(update.status()),
                claims == null ? Map.of() : claims,
                update.at(),
                update.nextUpdateBy());
    }

    private Incident one(String id) {
        return questions.incident(id).orElseThrow(Refusal::notFound);
    }

    private EventRow read(String id, long version) {
        var event = load(id);
        if (event.version() != version) {
            throw Refusal.stale();
        }
        return event;
    }

    private EventRow load(String id) {
        return events.lock(id, EventRow.Kind.INCIDENT).orElseThrow(Refusal::notFound);
    }
}
