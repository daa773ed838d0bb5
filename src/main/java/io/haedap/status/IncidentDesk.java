package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What publishers do in an outage: announce it, say how it goes, end it. What is said is public at once. */
@Service
@Transactional
@PreAuthorize("hasAuthority('status:write')")
public class IncidentDesk {

    private final StatusEvents events;
    private final StatusQuestions questions;
    private final StatusRules rules;
    private final EventTeller teller;
    private final Clock clock;

    IncidentDesk(StatusEvents events, StatusQuestions questions, StatusRules rules, EventTeller teller, Clock clock) {
        this.events = events;
        this.questions = questions;
        this.rules = rules;
        this.teller = teller;
        this.clock = clock;
    }

    public Incident open(IncidentDraft draft) {
        return open(draft, clock.instant());
    }

    Incident open(IncidentDraft draft, Instant at) {
        rules.check(draft.name(), draft.services().keySet(), draft.message()).refuse();
        if (draft.status() == IncidentStatus.POSTMORTEM) {
            throw Refusal.invalid("status", "status-begin");
        }
        var event = EventRow.opened(
                Ids.fresh(), StatusRules.tidy(draft.name()), draft.impactOrDerived(), draft.status(), at);
        events.add(event);
        events.claim(event.id(), draft.services());
        if (!draft.status().isOpen()) {
            events.release(event.id());
        }
        teller.say(event, StatusRules.tidy(draft.message()), "opened", at);
        return one(event.id());
    }

    /** Says how it goes. Resolving sets its services to operational, unless something else still holds them. */
    public Incident update(String id, IncidentNews news) {
        return update(id, news, clock.instant());
    }

    Incident update(String id, IncidentNews news, Instant at) {
        var event = load(id);
        rules.check(new Faults(), news.services().keySet(), news.message()).refuse();
        var moved = event.moved(news.status(), news.impact(), at);
        events.save(moved);
        if (news.status().isOpen()) {
            events.claim(id, news.services());
        } else {
            events.release(id);
        }
        teller.say(moved, StatusRules.tidy(news.message()), news.status().word(), at);
        return one(id);
    }

    /** Corrects title, impact, services and the newest update; the stage only moves with an update. */
    public Incident correct(
            String id,
            long version,
            LocalText name,
            Impact impact,
            Map<String, ServiceState> services,
            LocalText message) {
        var event = load(id);
        if (event.version() != version) {
            throw Refusal.stale();
        }
        rules.check(name, services.keySet(), message).refuse();
        var at = clock.instant();
        var corrected = event.corrected(StatusRules.tidy(name), impact, at);
        events.save(corrected);
        var touched = new ArrayList<>(events.claimed(id));
        touched.addAll(services.keySet());
        events.keepOnly(id, services.keySet());
        events.claim(id, services);
        if (corrected.resolvedAt() != null) {
            events.release(id);
        }
        teller.correct(corrected, touched, StatusRules.tidy(message), at);
        return one(id);
    }

    private Incident one(String id) {
        return questions.incident(id).orElseThrow(Refusal::notFound);
    }

    private EventRow load(String id) {
        return events.lock(id, EventRow.Kind.INCIDENT).orElseThrow(Refusal::notFound);
    }
}
