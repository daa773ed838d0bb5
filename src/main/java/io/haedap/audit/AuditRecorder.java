package io.haedap.audit;

import io.haedap.shared.Actor;
import io.haedap.shared.Audited;
import io.haedap.shared.AuditedTogether;
import io.haedap.shared.CurrentActor;
import io.haedap.shared.PersonalDataRead;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a line for each {@link Audited} event: a change in its own transaction, a reading through the group commit. */
@Component
class AuditRecorder {

    private final AuditEntries entries;
    private final ReadingJournal readings;
    private final CurrentActor current;

    AuditRecorder(AuditEntries entries, ReadingJournal readings, CurrentActor current) {
        this.entries = entries;
        this.readings = readings;
        this.current = current;
    }

    @EventListener
    void record(Audited event) {
        Actor actor = current.actor();
        if (event instanceof PersonalDataRead) {
            readings.record(actor, event);
        } else {
            entries.add(actor, event);
        }
    }

    @EventListener
    void record(AuditedTogether together) {
        Actor actor = current.actor();
        entries.addAll(together.events().stream()
                .map(event -> entries.row(actor, event))
                .toList());
    }
}
