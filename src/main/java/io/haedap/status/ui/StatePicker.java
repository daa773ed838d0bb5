package io.haedap.status.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.shared.Language;
import io.haedap.status.ServiceState;
import io.haedap.status.WatchedService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row a service: how it is now, and how it will be once this is published. Only what differs shows colour. */
class StatePicker extends Div {

    private static final List<ServiceState> STATES = List.of(
            ServiceState.OPERATIONAL,
            ServiceState.DEGRADED_PERFORMANCE,
            ServiceState.PARTIAL_OUTAGE,
            ServiceState.MAJOR_OUTAGE);

    private final Map<String, RadioButtonGroup<ServiceState>> rows = new LinkedHashMap<>();
    private final Map<String, Div> lines = new HashMap<>();
    private final Map<String, @Nullable ServiceState> beginnings = new HashMap<>();
    private Map<String, ServiceState> begin;
    private @Nullable Map<String, @Nullable ServiceState> chosen;

    /** {@code begin} are the states that the incident says of its services so far. */
    StatePicker(List<WatchedService> services, Map<String, ServiceState> begin, Runnable changed) {
        this.begin = begin;
        addClassName("state-picker");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("status.field.services"));
        add(head());
        services.forEach(service -> add(row(service, changed)));
    }

    private Div head() {
        var head = new Div(
                new Span(getTranslation("status.column.service")),
                new Span(getTranslation("status.column.now")),
                new Span(getTranslation("status.column.then")));
        head.addClassName("state-head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private Div row(WatchedService service, Runnable changed) {
        var name = service.name().in(Language.of(getLocale()));
        var states = new RadioButtonGroup<ServiceState>();
        states.setAriaLabel(getTranslation("status.field.state", name));
        states.addClassNames("segments", "state-segments");
        states.setItems(STATES);
        states.setItemLabelGenerator(state -> getTranslation("status.short." + state.word()));
        var was = before(service);
        states.setValue(was);
        beginnings.put(service.id(), was);
        var mark = new Span(getTranslation("status.changed"));
        mark.addClassName("changed");
        mark.setVisible(false);
        var elsewhere = new Span(getTranslation("status.elsewhere"));
        elsewhere.addClassNames("xs", "t3");
        elsewhere.setVisible(was == null);
        states.addValueChangeListener(change -> {
            var says = says(service.id(), change.getValue());
            var before = beginnings.get(service.id());
            mark.setVisible(says && change.getValue() != before);
            elsewhere.setVisible(!says && before == null);
            changed.run();
        });
        rows.put(service.id(), states);
        var label = new Span(name);
        label.addClassName("med");
        var then = new Div(states, mark, elsewhere);
        then.addClassName("state-then");
        var row = new Div(label, StatusWords.badge(this, service.state()), then);
        row.addClassName("state-row");
        lines.put(service.id(), row);
        return row;
    }

    /** What this incident said of it; nothing where another one or a maintenance is why it is not well. */
    private @Nullable ServiceState before(WatchedService service) {
        var was = begin.get(service.id());
        if (was == null) {
            return service.state() == ServiceState.OPERATIONAL ? ServiceState.OPERATIONAL : null;
        }
        return STATES.contains(was) ? was : ServiceState.OPERATIONAL;
    }

    private boolean says(String service, @Nullable ServiceState state) {
        return state != null && (state != ServiceState.OPERATIONAL || begin.containsKey(service));
    }

    /** What is said of the services that are concerned: those that are not well, and those that were. */
    Map<String, ServiceState> claims() {
        var claims = new LinkedHashMap<String, ServiceState>();
        rows.forEach((service, states) -> {
            if (says(service, states.getValue())) {
                claims.put(service, states.getValue());
            }
        });
        return claims;
    }

    /** Chooses a state for a service. */
    void choose(String service, ServiceState state) {
        var states = rows.get(service);
        if (states != null && STATES.contains(state)) {
            states.setValue(state);
        }
    }

    /** Chooses those states, and for all other services what they began with. */
    void choose(Map<String, ServiceState> states) {
        rows.forEach((service, group) -> group.setValue(states.getOrDefault(service, beginnings.get(service))));
    }

    ServiceState worst() {
        return claims().values().stream().reduce(ServiceState.OPERATIONAL, ServiceState::worse);
    }

    /**
     * Resolving brings all of them back; then there is nothing to choose. What was chosen comes back with a stage that leaves the
     * incident open.
     */
    void allWell(boolean well) {
        var before = chosen;
        if (well && before == null) {
            chosen = values();
            rows.values().stream()
                    .filter(states -> !states.isEmpty())
                    .forEach(states -> states.setValue(ServiceState.OPERATIONAL));
        } else if (!well && before != null) {
            chosen = null;
            rows.forEach((service, states) -> states.setValue(before.get(service)));
        }
        rows.values().forEach(states -> states.setReadOnly(well));
    }

    /** Begins anew with what the incident says by now; rows that somebody changed here keep what they chose. */
    void takeOver(List<WatchedService> services, Map<String, ServiceState> now) {
        var well = chosen != null;
        allWell(false);
        var touched = new HashSet<String>();
        rows.forEach((service, states) -> {
            if (states.getValue() != beginnings.get(service)) {
                touched.add(service);
            }
        });
        begin = now;
        for (var service : services) {
            var states = rows.get(service.id());
            var line = lines.get(service.id());
            if (states == null || line == null) {
                continue;
            }
            line.replace(line.getComponentAt(1), StatusWords.badge(this, service.state()));
            beginnings.put(service.id(), before(service));
            if (!touched.contains(service.id())) {
                states.setValue(beginnings.get(service.id()));
            }
        }
        allWell(well);
    }

    private Map<String, @Nullable ServiceState> values() {
        var values = new HashMap<String, @Nullable ServiceState>();
        rows.forEach((service, states) -> values.put(service, states.getValue()));
        return values;
    }
}
