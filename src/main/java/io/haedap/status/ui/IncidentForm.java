package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.IncidentStatus;
import io.haedap.status.ServiceState;
import io.haedap.status.WatchedService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of an outage now: stage, impact, services, words. Everything stands there to begin with and can be changed. */
class IncidentForm extends Div {

    private final RadioButtonGroup<IncidentStatus> stage = new RadioButtonGroup<>(getTranslation("status.field.stage"));
    private final Select<Impact> impact = new Select<>();
    private final LocalLine title;
    private final StatePicker states;
    private final LocalArea message;
    private final List<WatchedService> services;
    private final @Nullable Incident incident;
    private final PublicPreview preview;
    private boolean impactChosen;
    private boolean drawing;

    /** For a new outage where {@code incident} is null, else for its next update. */
    IncidentForm(List<WatchedService> services, @Nullable Incident incident, PublicPreview preview) {
        this.services = services;
        this.incident = incident;
        this.preview = preview;
        addClassName("announce-form");
        title = new LocalLine(this::follow);
        message = new LocalArea(this::follow);
        states = new StatePicker(services, begin(incident), this::follow);
        buildStage();
        impact.setLabel(getTranslation("status.field.impact"));
        impact.setItems(Impact.values());
        impact.setItemLabelGenerator(one -> getTranslation("status.impact." + one.word() + ".long"));
        impact.addValueChangeListener(change -> {
            impactChosen |= change.isFromClient();
            follow();
        });
        var top = new Div(stage, impact);
        top.addClassName("announce-top");
        add(top);
        if (incident == null) {
            add(title);
        } else {
            impactChosen = true;
            impact.setValue(incident.impact());
        }
        add(labelled("status.field.services", "status.field.services.hint", states));
        add(messages());
        follow();
    }

    private static Map<String, ServiceState> begin(@Nullable Incident incident) {
        return incident == null
                ? Map.of()
                : incident.services().stream()
                        .collect(Collectors.toMap(service -> service.id(), service -> service.state()));
    }

    private void buildStage() {
        stage.addClassNames("segments", "stage-segments");
        var before = incident == null ? IncidentStatus.INVESTIGATING : incident.status();
        stage.setItems(
                IncidentStatus.INVESTIGATING.next().containsAll(before.next())
                        ? List.copyOf(before.next())
                        : List.of(IncidentStatus.POSTMORTEM));
        stage.setItemLabelGenerator(one -> getTranslation("status.incident." + one.word()));
        stage.setValue(
                switch (before) {
                    case INVESTIGATING -> incident == null ? before : IncidentStatus.IDENTIFIED;
                    case IDENTIFIED -> IncidentStatus.MONITORING;
                    case MONITORING -> IncidentStatus.RESOLVED;
                    case RESOLVED, POSTMORTEM -> IncidentStatus.POSTMORTEM;
                });
        stage.addValueChangeListener(_ -> follow());
    }

    private Div labelled(String label, String hint, com.vaadin.flow.component.Component part) {
        var name = new Span(getTranslation(label));
        name.addClassName("label");
        var explanation = new Span(getTranslation(hint));
        explanation.addClassNames("t3", "xs");
        var head = new Div(name, explanation);
        head.addClassName("row");
        return new Div(head, part);
    }

    private Div messages() {
        var name = new Span(getTranslation("status.field.message"));
        name.addClassName("label");
        var chips = new Div();
        chips.addClassName("chips");
        for (var template : List.of("investigating", "identified", "workaround", "monitoring", "resolved")) {
            var chip = new Button(
                    getTranslation("status.template." + template),
                    _ -> message.replace(words("status.words." + template)));
            chip.addClassName("chip");
            chips.add(chip);
        }
        var head = new Div(name, chips);
        head.addClassNames("row", "announce-words");
        return new Div(head, message);
    }

    /** Draws what follows from what was chosen: impact, title and words, as long as nobody wrote their own. */
    private void follow() {
        if (drawing) {
            return;
        }
        drawing = true;
        try {
            states.allWell(!stage.getValue().isOpen());
            if (!impactChosen) {
                impact.setValue(Impact.of(states.worst()));
            }
            if (incident == null) {
                title.suggest(suggestedTitle());
            }
            message.suggest(
                    stage.getValue() == IncidentStatus.POSTMORTEM
                            ? new LocalText("", null)
                            : words("status.words." + stage.getValue().word()));
        } finally {
            drawing = false;
        }
        preview.show(
                title(),
                message(),
                sign(),
                "status.incident." + stage.getValue().word());
    }

    /** An open outage is never drawn as well, even before a service was chosen. */
    private String sign() {
        if (!stage.getValue().isOpen()) {
            return StatusWords.sign(ServiceState.OPERATIONAL);
        }
        return StatusWords.sign(ServiceState.DEGRADED_PERFORMANCE.worse(states.worst()));
    }

    private LocalText suggestedTitle() {
        var claims = states.claims();
        if (claims.isEmpty()) {
            return new LocalText("", null);
        }
        var key = "status.suggest." + states.worst().word();
        return new LocalText(
                getTranslation(Language.KO.locale(), key, names(claims.keySet(), Language.KO)),
                getTranslation(Language.EN.locale(), key, names(claims.keySet(), Language.EN)));
    }

    private String names(Collection<String> ids, Language language) {
        return services.stream()
                .filter(service -> ids.contains(service.id()))
                .map(service -> service.name().in(language))
                .collect(Collectors.joining(", "));
    }

    private LocalText words(String key) {
        return new LocalText(getTranslation(Language.KO.locale(), key), getTranslation(Language.EN.locale(), key));
    }

    IncidentStatus stage() {
        return stage.getValue();
    }

    Impact impact() {
        return impact.getValue();
    }

    LocalText title() {
        return incident == null ? title.text() : incident.name();
    }

    LocalText message() {
        return message.text();
    }

    Map<String, ServiceState> claims() {
        return states.claims();
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<>(message.fields("message"));
        if (incident == null) {
            fields.putAll(title.fields());
        }
        return fields;
    }
}
