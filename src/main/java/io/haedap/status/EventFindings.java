package io.haedap.status;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.HitState;
import io.haedap.search.StaffDocument;
import io.haedap.search.StaffIndex;
import io.haedap.search.StaffKind;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents and maintenances with all that was said of them, for colleagues. */
@Component
@Order(40)
class EventFindings implements StaffKind {

    private static final String TYPE = "incident-staff";
    private static final String AFTER = EventRow.SELECT + """
             where id > :id
             order by id
             limit :most
            """;
    private static final String STATES = "select id, kind, status from status.event where id = any (:ids)";

    private final StaffIndex index;
    private final StatusQuestions questions;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;

    EventFindings(StaffIndex index, StatusQuestions questions, CurrentStaff staff, JdbcClient jdbc) {
        this.index = index;
        this.questions = questions;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    void put(EventRow event) {
        index.putStaff(TYPE, documents(List.of(event)));
    }

    void remove(String event) {
        index.putStaff(TYPE, Map.of(event, List.of()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String nameKey() {
        return "status.finding";
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.STATUS_READ);
    }

    @Override
    public Set<String> scopes() {
        return Set.of();
    }

    @Override
    public Map<String, HitState> states(Collection<String> ids) {
        var states = new HashMap<String, HitState>();
        jdbc.sql(STATES).param("ids", ids.toArray(String[]::new)).query(row -> {
            states.put(
                    row.getString("id"), state(EventRow.Kind.valueOf(row.getString("kind")), row.getString("status")));
        });
        return states;
    }

    private static HitState state(EventRow.Kind kind, String stored) {
        if (kind == EventRow.Kind.INCIDENT) {
            var status = IncidentStatus.valueOf(stored);
            return new HitState(status.name(), "status.incident." + status.word(), status.sign());
        }
        var status = MaintenanceStatus.valueOf(stored);
        return new HitState(status.name(), "status.maintenance." + status.word(), status.sign());
    }

    @Override
    public Map<String, List<StaffDocument>> after(@Nullable String id, int most) {
        return documents(jdbc.sql(AFTER)
                .param("id", id == null ? "" : id)
                .param("most", most)
                .query(EventRow::read)
                .list());
    }

    private Map<String, List<StaffDocument>> documents(List<EventRow> events) {
        var updates = updates(events);
        var documents = new LinkedHashMap<String, List<StaffDocument>>();
        for (var event : events) {
            var said = updates.getOrDefault(event.id(), List.of());
            var found = new ArrayList<StaffDocument>();
            found.add(document(event, Language.KO, said));
            if (event.name().en() != null) {
                found.add(document(event, Language.EN, said));
            }
            documents.put(event.id(), found);
        }
        return documents;
    }

    private Map<String, List<StatusUpdate>> updates(List<EventRow> events) {
        var kinds = events.stream().collect(Collectors.partitioningBy(event -> event.kind() == EventRow.Kind.INCIDENT));
        var updates = new HashMap<String, List<StatusUpdate>>();
        questions.incidents(kinds.getOrDefault(true, List.of())).forEach(one -> updates.put(one.id(), one.updates()));
        questions
                .maintenances(kinds.getOrDefault(false, List.of()))
                .forEach(one -> updates.put(one.id(), one.updates()));
        return updates;
    }

    private static StaffDocument document(EventRow event, Language language, List<StatusUpdate> updates) {
        return new StaffDocument(
                TYPE,
                event.id(),
                language,
                event.name().in(language),
                updates.stream().map(update -> update.body().in(language)).collect(Collectors.joining("\n\n")),
                List.of(),
                null,
                (event.kind() == EventRow.Kind.INCIDENT
                                ? "/console/status/incidents/"
                                : "/console/status/maintenances/")
                        + event.id());
    }
}
