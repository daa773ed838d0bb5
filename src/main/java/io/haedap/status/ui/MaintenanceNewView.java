package io.haedap.status.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.MaintenanceBoard;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A maintenance is announced; it will begin and end by itself. */
@Route("status/maintenances/new")
@RolesAllowed(Rights.STATUS_WRITE)
@StyleSheet("context://console-assets/status.css")
class MaintenanceNewView extends Screen {

    private static final int NIGHT = 2;
    private static final int DAYS_AHEAD = 7;
    private static final int HOURS = 2;

    private final MaintenanceDesk desk;
    private final PublicPreview preview = new PublicPreview();
    private final LocalLine title = new LocalLine(this::follow);
    private final LocalArea message = new LocalArea(this::follow);
    private final ZonedWindow window;
    private final CheckboxGroup<WatchedService> services = new CheckboxGroup<>(getTranslation("status.column.service"));
    private boolean drawing;

    MaintenanceNewView(MaintenanceDesk desk, MaintenanceBoard board, StatusReader reader, Times times) {
        super("status.maintenance.new");
        this.desk = desk;
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        services.setItems(reader.services());
        services.setItemLabelGenerator(service -> service.name().in(Language.of(getLocale())));
        services.addClassName("service-checks");
        services.addValueChangeListener(_ -> follow());
        window = new ZonedWindow(
                times,
                (from, until) -> board.beside(
                        from,
                        until,
                        services.getValue().stream().map(WatchedService::id).toList(),
                        null),
                this::follow);
        var begin = times.today().plusDays(DAYS_AHEAD).atTime(NIGHT, 0).atZone(Times.ZONE);
        window.show(begin.toInstant(), begin.plusHours(HOURS).toInstant(), Times.ZONE);
        services.addValueChangeListener(_ -> window.draw());
        var form = new Div(window, services, title, message);
        form.addClassName("announce-form");
        var left = new Div(form, foot());
        left.addClassNames("card", "announce-left");
        var right = new Div(preview, new Reach());
        right.addClassName("announce-right");
        var columns = new Div(left, right);
        columns.addClassName("announce");
        add(columns);
        follow();
    }

    private Div foot() {
        var publish = new Button(getTranslation("status.action.plan"), _ -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> publish.setEnabled(true));
        var hint = new Span(getTranslation("status.plan.hint"));
        hint.addClassNames("xs", "t2", "grow");
        var bar = new Div(hint, publish);
        bar.addClassName("announce-bar");
        return bar;
    }

    private void follow() {
        if (drawing) {
            return;
        }
        drawing = true;
        try {
            var chosen = services.getValue();
            title.suggest(
                    chosen.isEmpty() ? new LocalText("", null) : suggestion("status.suggest.maintenance", chosen));
            message.suggest(
                    chosen.isEmpty() ? new LocalText("", null) : suggestion("status.words.maintenance", chosen));
        } finally {
            drawing = false;
        }
        preview.show(title.text(), message.text(), "maintenance", "status.maintenance.scheduled");
    }

    private LocalText suggestion(String key, Collection<WatchedService> chosen) {
        return new LocalText(
                getTranslation(Language.KO.locale(), key, names(chosen, Language.KO)),
                getTranslation(Language.EN.locale(), key, names(chosen, Language.EN)));
    }

    private static String names(Collection<WatchedService> services, Language language) {
        return services.stream().map(service -> service.name().in(language)).collect(Collectors.joining(", "));
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<>(message.fields("message"));
        fields.putAll(title.fields());
        fields.putAll(window.fields());
        fields.put("services", services);
        return fields;
    }

    private void publish() {
        Refusals.attempt(fields(), () -> {
            var maintenance = desk.plan(new MaintenancePlan(
                    title.text(),
                    window.begin(),
                    window.end(),
                    services.getValue().stream().map(WatchedService::id).collect(Collectors.toSet()),
                    message.text(),
                    window.zone()));
            var ui = UI.getCurrent();
            ui.navigate(MaintenanceView.class, maintenance.id());
            Toasts.done(
                    ui.getTranslation("status.done.planned"),
                    ui.getTranslation("status.undo"),
                    Declaring.UNDO,
                    () -> Refusals.attempt(() -> {
                        desk.takeBack(maintenance.id(), maintenance.latest().id());
                        Toasts.done(ui.getTranslation("status.undone"));
                        UI.getCurrent().navigate(StatusView.class);
                    }));
        });
    }
}
