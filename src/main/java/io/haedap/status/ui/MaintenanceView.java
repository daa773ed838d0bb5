package io.haedap.status.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.AffectedService;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceBoard;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.StatusReader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** One maintenance: its time, what was told, and the next word about it. */
@Route("status/maintenances")
@RolesAllowed(Rights.STATUS_READ)
@StyleSheet("context://console-assets/status.css")
class MaintenanceView extends Screen implements HasUrlParameter<String> {

    private static final DateTimeFormatter THERE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final MaintenanceDesk desk;
    private final MaintenanceBoard board;
    private final StatusReader reader;
    private final CurrentStaff staff;
    private final Times times;
    private final Clock clock;
    private final List<MaintenancePanel> panels;
    private final Div columns = new Div();

    MaintenanceView(
            MaintenanceDesk desk,
            MaintenanceBoard board,
            StatusReader reader,
            CurrentStaff staff,
            Times times,
            Clock clock,
            ObjectProvider<MaintenancePanel> panels) {
        super("status.menu");
        this.desk = desk;
        this.board = board;
        this.reader = reader;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
        this.panels = panels.orderedStream().toList();
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        columns.addClassName("announce");
        add(columns);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(reader.maintenance(id).orElseThrow(NotFoundException::new));
    }

    private void show(Maintenance maintenance) {
        var language = Language.of(getLocale());
        title(maintenance.name().in(language));
        beside(
                new StateBadge(
                        maintenance.status().sign(),
                        getTranslation("status.maintenance."
                                + maintenance.told().getFirst().status())),
                new Span(window(maintenance)));
        var timeline = new Timeline("status.maintenance.", times);
        timeline.show(
                maintenance.told(),
                maintenance.path(language),
                new Undoing(
                        clock,
                        staff.may(Rights.STATUS_WRITE),
                        board.undoable(maintenance.id()).orElse(null),
                        update -> takeBack(maintenance, update.id())));
        columns.removeAll();
        var right = new Div();
        right.addClassName("announce-right");
        if (staff.may(Rights.STATUS_WRITE) && !maintenance.status().next().isEmpty()) {
            var preview = new PublicPreview();
            right.add(preview, timeline);
            columns.add(news(maintenance, preview), right);
            actions(new Button(
                    getTranslation(maintenance.startedAt() == null ? "status.reschedule" : "status.extend"),
                    Icons.CLOCK.create(),
                    _ -> reschedule(maintenance)));
        } else {
            actions();
            right.add(timeline);
            columns.add(right);
        }
        panels.forEach(panel -> panel.show(maintenance).ifPresent(right::add));
    }

    private void reschedule(Maintenance maintenance) {
        var services = maintenance.services().stream().map(AffectedService::id).toList();
        new RescheduleDialog(
                        maintenance,
                        times,
                        (from, until) -> board.beside(from, until, services, maintenance.id()),
                        (from, until, message) -> {
                            var now = desk.reschedule(maintenance.id(), maintenance.version(), from, until, message);
                            show(now);
                            said("status.reschedule.done", now);
                        })
                .open();
    }

    private String window(Maintenance maintenance) {
        var zone = ZoneId.of(maintenance.timeZone());
        var there = zone.equals(Times.ZONE)
                ? ""
                : " (" + zone.getId().replace('_', ' ') + " "
                        + THERE.format(maintenance.scheduledFor().atZone(zone)) + "–"
                        + THERE.format(maintenance.scheduledUntil().atZone(zone)) + ")";
        return times.weekday(maintenance.scheduledFor()) + " " + times.time(maintenance.scheduledFor()) + "–"
                + times.time(maintenance.scheduledUntil()) + there + " · "
                + maintenance.services().stream()
                        .map(AffectedService::name)
                        .map(name -> name.in(Language.of(getLocale())))
                        .collect(Collectors.joining(", "));
    }

    private String stage(MaintenanceStatus status) {
        return getTranslation("status.maintenance." + status.word());
    }

    private Div news(Maintenance maintenance, PublicPreview preview) {
        var stage = new RadioButtonGroup<MaintenanceStatus>(getTranslation("status.field.stage"));
        stage.addClassNames("segments", "stage-segments");
        stage.setItems(List.copyOf(maintenance.status().next()));
        stage.setItemLabelGenerator(
                one -> one == MaintenanceStatus.COMPLETED && maintenance.status() == MaintenanceStatus.SCHEDULED
                        ? getTranslation("status.maintenance.called-off")
                        : stage(one));
        stage.setValue(maintenance.status());
        var area = new LocalArea[1];
        Runnable follow = () -> preview.show(
                maintenance.name(),
                area[0].text(),
                "maintenance",
                "status.maintenance." + stage.getValue().word());
        var message = new LocalArea(() -> follow.run());
        area[0] = message;
        message.show(maintenance.latest().body());
        stage.addValueChangeListener(change -> {
            message.show(words(maintenance, change.getValue()));
            follow.run();
        });
        follow.run();
        var form = new Div(stage, message);
        form.addClassName("announce-form");
        var publish = new Button(
                getTranslation("status.action.update"), _ -> publish(maintenance, stage.getValue(), message));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var hint = new Span(getTranslation("status.plan.hint"));
        hint.addClassNames("xs", "t2", "grow");
        var bar = new Div(hint, publish);
        bar.addClassName("announce-bar");
        var left = new Div(new Header(new H2(getTranslation("status.news"))), form, bar);
        left.addClassNames("card", "announce-left");
        return left;
    }

    private LocalText words(Maintenance maintenance, MaintenanceStatus to) {
        var key = switch (to) {
            case SCHEDULED -> null;
            case IN_PROGRESS -> "status.auto.begun";
            case VERIFYING -> "status.words.verifying";
            case COMPLETED ->
                maintenance.status() == MaintenanceStatus.SCHEDULED ? "status.words.called-off" : "status.auto.ended";
        };
        return key == null
                ? maintenance.latest().body()
                : new LocalText(getTranslation(Language.KO.locale(), key), getTranslation(Language.EN.locale(), key));
    }

    private void publish(Maintenance maintenance, MaintenanceStatus status, LocalArea message) {
        Refusals.attempt(message.fields("message"), () -> {
            var now = desk.update(maintenance.id(), status, message.text());
            said("status.done.updated", now);
            show(now);
        });
    }

    private void said(String key, Maintenance now) {
        Toasts.done(
                getTranslation(key),
                getTranslation("status.undo"),
                Declaring.UNDO,
                () -> takeBack(now, now.latest().id()));
    }

    private void takeBack(Maintenance maintenance, String update) {
        Refusals.attempt(() -> {
            var left = desk.takeBack(maintenance.id(), update);
            Toasts.done(getTranslation("status.undone"));
            left.ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(StatusView.class));
        });
    }
}
