package io.haedap.status;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues know of an incident beyond what is public, and what they note of it. */
@Service
@Transactional
@PreAuthorize("hasAuthority('status:read')")
public class IncidentBoard {

    private static final int NOTE = 10_000;

    private final StatusQuestions questions;
    private final StatusEvents events;
    private final IncidentFacts facts;
    private final SettingDesk settings;
    private final EventTeller teller;
    private final CurrentStaff staff;
    private final Clock clock;

    IncidentBoard(
            StatusQuestions questions,
            StatusEvents events,
            IncidentFacts facts,
            SettingDesk settings,
            EventTeller teller,
            CurrentStaff staff,
            Clock clock) {
        this.questions = questions;
        this.events = events;
        this.facts = facts;
        this.settings = settings;
        this.teller = teller;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IncidentDetails one(String id) {
        var incident = questions.incident(id).orElseThrow(Refusal::notFound);
        var informed = facts.informed(id);
        return new IncidentDetails(
                incident,
                facts.notes(id),
                facts.writers(id),
                facts.former(id),
                informBy(incident, settings.read().informWithin()),
                informed == null ? null : informed.at(),
                informed == null ? null : informed.by());
    }

    /** The open incidents with what each asks for: the longest waiting promise first. */
    @Transactional(readOnly = true)
    public List<IncidentCare> cares() {
        var within = settings.read().informWithin();
        return questions.openIncidents().stream()
                .map(incident -> new IncidentCare(
                        incident,
                        incident.nextUpdateBy(),
                        facts.informed(incident.id()) == null ? informBy(incident, within) : null))
                .toList();
    }

    /** The law asks for it only where customers were kept from using something. */
    static @Nullable Instant informBy(Incident incident, @Nullable Integer within) {
        return within == null
                        || !incident.status().isOpen()
                        || incident.impact().compareTo(Impact.MAJOR) < 0
                ? null
                : incident.startedAt().plus(Duration.ofMinutes(within));
    }

    /** Notes something for colleagues; it never becomes public. */
    @PreAuthorize("hasAuthority('status:write')")
    public IncidentNote note(String id, String body) {
        var event = events.lock(id, EventRow.Kind.INCIDENT).orElseThrow(Refusal::notFound);
        var text = PlainText.tidyOrNull(body);
        new Faults().text("body", text, NOTE).refuse();
        var note = new IncidentNote(Ids.fresh(), Objects.requireNonNull(text), staff.id(), clock.instant());
        facts.add(id, note);
        teller.note(event, "noted");
        return note;
    }

    /** Customers were told as the law asks; by whom and when stays written there. */
    @PreAuthorize("hasAuthority('status:write')")
    public IncidentDetails informed(String id) {
        var event = events.lock(id, EventRow.Kind.INCIDENT).orElseThrow(Refusal::notFound);
        if (facts.inform(id, staff.id(), clock.instant())) {
            teller.note(event, "informed");
        }
        return one(id);
    }
}
