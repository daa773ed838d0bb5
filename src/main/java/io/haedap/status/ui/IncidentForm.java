package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.IncidentStatus;
import io.haedap.status.IncidentTemplate;
import io.haedap.status.ServiceState;
import io.haedap.status.TypedIncident;
import io.haedap.status.WatchedService;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of an outage now: stage, impact, services, words. Everything stands there to begin with and can be changed. */
class IncidentForm extends Div {

    private static final List<Integer> PROMISES = List.of(0, 15, 30, 60, 120, 240);

    /** What the form may choose from; {@code needing} tells what cannot work without those services. */
    record Choices(
            List<WatchedService> services,
            List<IncidentTemplate> templates,
            Function<Collection<String>, List<WatchedService>> needing,
            @Nullable Integer promiseMinutes) {}

    private final RadioButtonGroup<IncidentStatus> stage = new RadioButtonGroup<>(getTranslation("status.field.stage"));
    private final Select<Impact> impact = new Select<>();
    private final ComboBox<IncidentTemplate> template = new ComboBox<>(getTranslation("status.field.template"));
    private final Select<Integer> promise = new Select<>();
    private final DateTimePicker startedAt = Calendars.dateTime(getTranslation("status.field.startedAt"));
    private final Div suggestions = new Div();
    private final LocalLine title;
    private final StatePicker states;
    private final LocalArea message;
    private final Choices choices;
    private final PublicPreview preview;
    private @Nullable Incident incident;
    private Runnable listener = () -> {};
    private boolean impactChosen;
    private boolean drawing;
    private @Nullable TypedIncident begun;

    /** For a new outage where {@code incident} is null, else for its next update. */
    IncidentForm(Choices choices, @Nullable Incident incident, PublicPreview preview) {
        this.choices = choices;
        this.incident = incident;
        this.preview = preview;
        addClassName("announce-form");
        title = new LocalLine(this::follow);
        message = new LocalArea(this::follow);
        states = new StatePicker(choices.services(), begin(incident), this::follow);
        buildStage();
        buildImpact();
        buildPromise();
        if (incident == null && !choices.templates().isEmpty()) {
            add(templates());
        }
        var top = new Div(stage, impact);
        top.addClassName("announce-top");
        add(top);
        if (incident == null) {
            add(title);
        } else {
            impactChosen = true;
            impact.setValue(incident.impact());
        }
        suggestions.addClassName("suggestions");
        add(labelled("status.field.services", "status.field.services.hint", states), suggestions, messages());
        var times = new Div(promise);
        times.addClassName("form-row");
        if (incident == null) {
            startedAt.setHelperText(getTranslation("status.field.startedAt.hint"));
            startedAt.addValueChangeListener(_ -> follow());
            times.add(startedAt);
        }
        add(times);
        follow();
        begun = typed();
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
                    // an end is for somebody to say: it sets all services operational
                    case MONITORING -> IncidentStatus.MONITORING;
                    case RESOLVED, POSTMORTEM -> IncidentStatus.POSTMORTEM;
                });
        stage.addValueChangeListener(_ -> follow());
    }

    private void buildImpact() {
        impact.setLabel(getTranslation("status.field.impact"));
        impact.setItems(Impact.values());
        impact.setItemLabelGenerator(one -> getTranslation("status.impact." + one.word() + ".long"));
        impact.addValueChangeListener(change -> {
            impactChosen |= change.isFromClient();
            follow();
        });
    }

    private void buildPromise() {
        var usual = choices.promiseMinutes();
        var offered = new TreeSet<>(PROMISES);
        offered.add(usual == null ? 0 : usual);
        promise.setLabel(getTranslation("status.field.promise"));
        promise.setItems(offered);
        promise.setItemLabelGenerator(minutes -> minutes == 0
                ? getTranslation("status.promise.none")
                : getTranslation("status.promise.within", StatusWords.length(this, minutes)));
        promise.setHelperText(getTranslation("status.field.promise.hint"));
        promise.setValue(usual == null ? 0 : usual);
        promise.addValueChangeListener(_ -> follow());
    }

    private ComboBox<IncidentTemplate> templates() {
        template.setItems(choices.templates());
        template.setItemLabelGenerator(one -> one.title().in(Language.of(getLocale())));
        template.setPlaceholder(getTranslation("status.field.template.none"));
        template.setClearButtonVisible(true);
        template.setWidthFull();
        template.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null) {
                use(chosen);
            }
        });
        return template;
    }

    private void use(IncidentTemplate chosen) {
        drawing = true;
        states.choose(chosen.services());
        impact.setValue(chosen.impact());
        impactChosen = true;
        title.show(chosen.title());
        message.show(chosen.message());
        drawing = false;
        follow();
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
        for (var words : List.of("investigating", "identified", "workaround", "monitoring", "resolved")) {
            var chip = new Button(getTranslation("status.template." + words), _ -> message.put(words(words)));
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
            var open = stage.getValue().isOpen();
            states.allWell(!open);
            promise.setVisible(open);
            if (!impactChosen) {
                impact.setValue(Impact.of(states.worst()));
            }
            if (incident == null) {
                title.suggest(suggestedTitle());
            }
            message.suggest(
                    stage.getValue() == IncidentStatus.POSTMORTEM
                            ? new LocalText("", null)
                            : words(stage.getValue().word()));
            suggestOthers();
        } finally {
            drawing = false;
        }
        preview.show(
                title(),
                message(),
                sign(),
                "status.incident." + stage.getValue().word());
        listener.run();
    }

    /** What cannot work without the services that are down, each a press away. */
    private void suggestOthers() {
        suggestions.removeAll();
        var claims = states.claims();
        var down = claims.entrySet().stream()
                .filter(claim -> claim.getValue() != ServiceState.OPERATIONAL)
                .map(Map.Entry::getKey)
                .toList();
        var others = down.isEmpty()
                ? List.<WatchedService>of()
                : choices.needing().apply(down).stream()
                        .filter(one -> one.state() == ServiceState.OPERATIONAL && !claims.containsKey(one.id()))
                        .toList();
        suggestions.setVisible(!others.isEmpty());
        if (others.isEmpty()) {
            return;
        }
        var words = new Span(getTranslation("status.suggest.others"));
        words.addClassNames("sm", "t2");
        suggestions.add(Icons.LINK.create(), words);
        var state = states.worst().isOutage() ? ServiceState.PARTIAL_OUTAGE : ServiceState.DEGRADED_PERFORMANCE;
        others.forEach(one -> {
            var chip = new Button(
                    one.name().in(Language.of(getLocale())), Icons.PLUS.create(), _ -> states.choose(one.id(), state));
            chip.addClassName("chip");
            suggestions.add(chip);
        });
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
            return new LocalText(
                    getTranslation(Language.KO.locale(), "status.suggest.unknown"),
                    getTranslation(Language.EN.locale(), "status.suggest.unknown"));
        }
        var key = "status.suggest." + states.worst().word();
        return new LocalText(
                getTranslation(Language.KO.locale(), key, names(claims.keySet(), Language.KO)),
                getTranslation(Language.EN.locale(), key, names(claims.keySet(), Language.EN)));
    }

    private String names(Collection<String> ids, Language language) {
        return choices.services().stream()
                .filter(service -> ids.contains(service.id()))
                .map(service -> service.name().in(language))
                .collect(Collectors.joining(", "));
    }

    /** Ready words, with the promise where one is made and the stage leaves things open. */
    private LocalText words(String name) {
        return new LocalText(words(name, Language.KO), words(name, Language.EN));
    }

    private String words(String name, Language language) {
        var minutes = promise.getValue();
        var words = getTranslation(language.locale(), "status.words." + name);
        if (minutes == null || minutes == 0 || name.equals("resolved") || name.equals("monitoring")) {
            return words;
        }
        var length = minutes < 60 || minutes % 60 != 0
                ? getTranslation(language.locale(), "status.minutes", minutes)
                : getTranslation(language.locale(), "status.hours.whole", minutes / 60);
        return words + " " + getTranslation(language.locale(), "status.words.promise", length);
    }

    /** Hears every change. */
    void whenTyped(Runnable other) {
        listener = other;
    }

    TypedIncident typed() {
        return new TypedIncident(
                stage.getValue(),
                impact.getValue(),
                title(),
                claims(),
                message(),
                promise.getValue(),
                startedAt.getValue());
    }

    /** Whether anything is different from what stood there to begin with. */
    boolean isChanged() {
        return !typed().equals(begun);
    }

    /** Shows what was typed before. */
    void fill(TypedIncident text) {
        drawing = true;
        if (stage.getListDataView().contains(text.stage())) {
            stage.setValue(text.stage());
        }
        impact.setValue(text.impact());
        impactChosen = true;
        if (text.stage().isOpen()) {
            states.allWell(false);
            states.choose(text.services());
        }
        title.show(text.title());
        message.show(text.message());
        promise.setValue(promise.getListDataView().contains(text.promise()) ? text.promise() : 0);
        startedAt.setValue(text.startedAt());
        drawing = false;
        follow();
    }

    /** Somebody said something meanwhile: what was not touched here follows it. */
    void takeOver(Choices now, Incident newer) {
        var before = incident;
        drawing = true;
        states.takeOver(now.services(), begin(newer));
        if (before != null && impact.getValue() == before.impact()) {
            impact.setValue(newer.impact());
        }
        incident = newer;
        drawing = false;
        follow();
    }

    /** The impact where it is another than the incident's by now. */
    @Nullable
    Impact newImpact() {
        var before = incident;
        return before != null && before.impact() == impact.getValue() ? null : impact.getValue();
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

    /** When the next update comes if this one is published at {@code now}. */
    @Nullable
    Instant nextUpdateBy(Instant now) {
        var minutes = promise.getValue();
        return minutes == null || minutes == 0 || !stage.getValue().isOpen()
                ? null
                : now.plus(Duration.ofMinutes(minutes));
    }

    @Nullable
    Instant startedAt() {
        var at = startedAt.getValue();
        return at == null ? null : at.atZone(Times.ZONE).toInstant();
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<>(message.fields("message"));
        fields.put("nextUpdateBy", promise);
        if (incident == null) {
            fields.putAll(title.fields());
            fields.put("startedAt", startedAt);
            fields.put("at", startedAt);
        }
        return fields;
    }
}
