package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffMember;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.GroupDesk;
import io.haedap.status.GroupDetails;
import io.haedap.status.GroupDraft;
import io.haedap.status.ServiceBoard;
import io.haedap.status.ServiceDesk;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ServiceDraft;
import io.haedap.status.SettingDesk;
import io.haedap.status.StatusReader;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services that customers use: how they do and did; administrators make, order and retire them here. */
@Route("status/services")
@RolesAllowed(Rights.STATUS_READ)
@StyleSheet("context://console-assets/status.css")
class ServicesView extends Screen implements AfterNavigationObserver, ServiceList.Guide {

    private final ServiceBoard board;
    private final ServiceDesk desk;
    private final GroupDesk groups;
    private final SettingDesk settings;
    private final StatusReader reader;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final Times times;
    private final List<ServicePanel> panels;
    private final Div body = new Div();

    ServicesView(
            ServiceBoard board,
            ServiceDesk desk,
            GroupDesk groups,
            SettingDesk settings,
            StatusReader reader,
            StaffBoard colleagues,
            CurrentStaff staff,
            Times times,
            List<ServicePanel> panels) {
        super("status.services.title");
        this.board = board;
        this.desk = desk;
        this.groups = groups;
        this.settings = settings;
        this.reader = reader;
        this.colleagues = colleagues;
        this.staff = staff;
        this.times = times;
        this.panels = panels;
        crumb(getTranslation("status.menu"), StatusView.class);
        body.addClassName("service-cards");
        add(body);
        if (mayChange()) {
            var add = new Button(getTranslation("status.service.add"), Icons.PLUS.create(), _ -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            var addGroup = new Button(
                    getTranslation("status.group.add"),
                    _ -> new GroupDialog(null, draft -> {
                                groups.add(draft);
                                reload(null);
                            })
                            .open());
            var change = new Button(getTranslation("status.settings"), Icons.GEAR.create(), _ -> askSettings());
            var row = new Div(change, addGroup, add);
            row.addClassName("row");
            actions(row);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload(null);
    }

    private void reload(@Nullable String focused) {
        var all = board.all();
        var inUse = all.stream().filter(one -> !one.isRetired()).toList();
        var names = colleagues
                .named(all.stream()
                        .map(ServiceDetails::owner)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey(), entry -> entry.getValue().name()));
        var known = new ServiceList.Knowledge(all, reader.days(), names, focused);
        beside(getTranslation("shared.rows.all", inUse.size()));
        body.removeAll();
        var listed = board.groups();
        listed.forEach(group -> body.add(new ServiceList(this, known, times).group(group, listed.size())));
        if (listed.isEmpty()) {
            var nothing = new Div(new EmptyState(
                    Icons.PULSE,
                    getTranslation("status.services.none"),
                    getTranslation(mayChange() ? "status.services.none.hint" : "status.services.none.other"),
                    null));
            nothing.addClassName("card");
            body.add(nothing);
        }
        var retired = all.stream().filter(ServiceDetails::isRetired).toList();
        if (!retired.isEmpty()) {
            body.add(new ServiceList(this, known, times).retired(retired));
        }
    }

    private ServiceDialog.Choices choices() {
        return new ServiceDialog.Choices(board.groups(), board.all(), owners());
    }

    private List<StaffMember> owners() {
        return colleagues.holding(Rights.STATUS_READ);
    }

    private void add() {
        var listed = board.groups();
        new ServiceDialog(null, listed.size() == 1 ? listed.getFirst().id() : null, choices(), new Keeper(null)).open();
    }

    private void askSettings() {
        new SettingsDialog(settings.read(), to -> {
                    settings.change(to);
                    Toasts.done(getTranslation("status.settings.done"));
                })
                .open();
    }

    @Override
    public boolean mayChange() {
        return staff.may(Rights.SETTINGS_WRITE);
    }

    @Override
    public boolean maySay() {
        return staff.may(Rights.STATUS_WRITE);
    }

    @Override
    public List<Component> panels(ServiceDetails service) {
        return panels.stream()
                .flatMap(panel -> panel.show(service, () -> reload(null)).stream())
                .toList();
    }

    @Override
    public void say(ServiceDetails service) {
        new StateDialog(service, state -> {
                    desk.say(service.id(), state);
                    reload(null);
                    Toasts.done(getTranslation("status.state.done"));
                })
                .open();
    }

    @Override
    public void change(ServiceDetails service) {
        new ServiceDialog(service, null, choices(), new Keeper(service)).open();
    }

    @Override
    public void place(ServiceDetails service, int position) {
        var now = service.service();
        Refusals.attempt(() -> {
            desk.change(
                    service.id(),
                    service.version(),
                    new ServiceDraft(
                            null,
                            now.groupId(),
                            now.name(),
                            now.description(),
                            position,
                            service.owner(),
                            now.startDate(),
                            now.onlyShowIfDegraded(),
                            new HashSet<>(now.needs())));
            reload(service.id());
        });
    }

    @Override
    public void retire(ServiceDetails service) {
        Refusals.attempt(() -> {
            desk.retire(service.id());
            reload(null);
            Toasts.done(getTranslation("status.service.retire.done"), getTranslation("shared.undo"), () -> {
                desk.restore(service.id());
                reload(null);
            });
        });
    }

    @Override
    public void restore(ServiceDetails service) {
        Refusals.attempt(() -> {
            desk.restore(service.id());
            reload(null);
        });
    }

    @Override
    public void change(GroupDetails group) {
        new GroupDialog(group, draft -> {
                    groups.change(group.id(), group.version(), draft);
                    reload(null);
                })
                .open();
    }

    @Override
    public void place(GroupDetails group, int position) {
        Refusals.attempt(() -> {
            groups.change(group.id(), group.version(), new GroupDraft(group.name(), group.description(), position));
            reload(null);
        });
    }

    @Override
    public void remove(GroupDetails group) {
        Refusals.attempt(() -> {
            groups.remove(group.id(), group.version());
            reload(null);
        });
    }

    /** Saves what the dialog asks for; a group that was made stays made while the service is still refused. */
    private final class Keeper implements ServiceDialog.Callback {

        private final @Nullable ServiceDetails shown;

        private Keeper(@Nullable ServiceDetails shown) {
            this.shown = shown;
        }

        @Override
        public String group(LocalText name) {
            return board.groups().stream()
                    .filter(one -> one.name().ko().equals(name.ko().strip()))
                    .findFirst()
                    .orElseGet(() -> groups.add(new GroupDraft(name, null, null)))
                    .id();
        }

        @Override
        public void save(ServiceDraft draft) {
            if (shown == null) {
                reload(desk.add(draft).id());
            } else {
                desk.change(shown.id(), shown.version(), draft);
                reload(null);
            }
        }
    }
}
