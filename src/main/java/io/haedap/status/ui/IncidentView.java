package io.haedap.status.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Autosave;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.LeaveDialog;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.Incident;
import io.haedap.status.IncidentBoard;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDetails;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.SettingDesk;
import io.haedap.status.StatusUpdate;
import io.haedap.status.TypedIncident;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One outage: its next update at the left, the public's view, what was told and what staff note of it at the right. */
@Route("status/incidents")
@RolesAllowed(Rights.STATUS_READ)
@StyleSheet("context://console-assets/status.css")
class IncidentView extends Screen implements HasUrlParameter<String>, BeforeLeaveObserver, Timeline.Guide {

    private final IncidentDesk desk;
    private final IncidentBoard board;
    private final SettingDesk settings;
    private final Declaring declaring;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final Times times;
    private final Clock clock;
    private final Div columns = new Div();
    private final Div news = new Div();
    private final CareCard care;
    private final Timeline timeline;
    private final NotesCard notes;
    private final List<IncidentPanel> panels;
    private final Div beside = new Div();
    private final Autosave autosave;
    private final Div offered = new Div();
    private final Div newer = new Div();
    private @Nullable IncidentDetails shown;
    private @Nullable IncidentForm form;

    IncidentView(
            IncidentDesk desk,
            IncidentBoard board,
            SettingDesk settings,
            Declaring declaring,
            StaffBoard colleagues,
            CurrentStaff staff,
            Times times,
            Clock clock,
            ObjectProvider<IncidentPanel> panels) {
        super("status.menu");
        this.panels = panels.orderedStream().toList();
        this.desk = desk;
        this.board = board;
        this.settings = settings;
        this.declaring = declaring;
        this.colleagues = colleagues;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
        care = new CareCard(times, clock);
        timeline = new Timeline("status.incident.", times);
        notes = new NotesCard(times, mayWrite() ? this::note : null);
        autosave = declaring.autosave(this);
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        columns.addClassName("announce");
        beside.addClassName("announce-beside");
        news.addClassNames("card", "announce-left");
        newer.getElement().setAttribute("role", "status");
        if (mayWrite()) {
            var past = new Button(getTranslation("status.past.add"), Icons.HISTORY.create(), _ -> addPast());
            past.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            timeline.tool(past);
        }
        add(columns);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            begin(board.one(id));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
    }

    /** Shows it with an empty form for its next update. */
    private void begin(IncidentDetails details) {
        show(details);
        columns.removeAll();
        if (!mayWrite()) {
            var right = new Div(care, beside, timeline, notes);
            right.addClassName("announce-right");
            columns.add(right);
            return;
        }
        var preview = new PublicPreview();
        var fresh = new IncidentForm(declaring.choices(), details.incident(), preview);
        form = fresh;
        news(details.incident(), fresh);
        var right = new Div(care, beside, preview, timeline, notes);
        right.addClassName("announce-right");
        columns.add(news, right);
        autosave.about(
                TypedIncident.subject(details.incident().id()),
                details.incident().version());
        fresh.whenTyped(() -> {
            if (fresh.isChanged()) {
                autosave.typed(fresh.typed().json());
            } else {
                autosave.done();
            }
        });
        declaring.offer(autosave, offered).show(Declaring.answers(fresh));
    }

    /** Shows what is known; what is typed stays. */
    private void show(IncidentDetails details) {
        shown = details;
        var incident = details.incident();
        title(incident.name().in(Language.of(getLocale())));
        beside(StatusWords.badge(this, incident.worst()), new Span(since(incident)));
        timeline.show(incident.updates(), incident.path(Language.of(getLocale())), this);
        notes.show(details.notes(), note -> name(note.by()));
        beside.removeAll();
        panels.forEach(panel -> panel.show(incident).ifPresent(beside::add));
        var by = details.informedBy();
        care.show(
                details, settings.read().warnBefore(), by == null ? "" : name(by), mayWrite() ? this::informed : null);
    }

    private String name(@Nullable StaffId id) {
        return id == null
                ? getTranslation("status.somebody")
                : colleagues.name(id).orElse("?");
    }

    private String since(Incident incident) {
        var end = incident.resolvedAt();
        var minutes = Duration.between(incident.startedAt(), end == null ? clock.instant() : end)
                .toMinutes();
        return getTranslation(
                end == null ? "status.since" : "status.lasted",
                times.at(incident.startedAt()),
                StatusWords.length(this, minutes));
    }

    private void news(Incident incident, IncidentForm fresh) {
        var context = new Span(getTranslation(
                "status.news.context",
                incident.updates().size() + 1,
                times.at(incident.latest().at())));
        context.addClassNames("t3", "xs");
        var publish = new Button(getTranslation("status.action.update"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> {
            publish.setEnabled(true);
            publish(fresh);
        });
        var hint = new Span(getTranslation("status.announce.hint"));
        hint.addClassNames("xs", "t2", "grow");
        var known = new Div(autosave.state(), autosave.writers());
        known.addClassName("declare-known");
        var bar = new Div(hint, known, publish);
        bar.addClassName("announce-bar");
        newer.removeAll();
        news.removeAll();
        news.add(new Header(new H2(getTranslation("status.news")), context), offered, fresh, newer, bar);
    }

    private void publish(IncidentForm fresh) {
        var before = shown;
        if (before == null) {
            return;
        }
        Refusals.attempt(fresh.fields(), () -> {
            try {
                var now = desk.update(
                        before.incident().id(),
                        new IncidentNews(
                                fresh.stage(),
                                fresh.claims(),
                                fresh.message(),
                                fresh.newImpact(),
                                null,
                                fresh.nextUpdateBy(clock.instant()),
                                before.incident().latest().id()));
                var typed = fresh.typed();
                autosave.done();
                begin(board.one(now.id()));
                said(now, typed);
            } catch (Refusal refusal) {
                if (!refusal.type().equals("status-newer")) {
                    throw refusal;
                }
                tellNewer(before, fresh);
            }
        });
    }

    /** Whoever takes it back finds the words in the fields again. */
    private void said(Incident now, TypedIncident typed) {
        var update = now.latest();
        Toasts.done(getTranslation("status.done.updated"), getTranslation("status.undo"), Declaring.UNDO, () -> {
            takeBack(update);
            var fresh = form;
            if (fresh != null) {
                fresh.fill(typed);
            }
        });
    }

    /** Somebody was faster: what they said is shown, what was typed here stays, all else follows them, and publishing goes on. */
    private void tellNewer(IncidentDetails before, IncidentForm fresh) {
        var now = board.one(before.incident().id());
        show(now);
        fresh.takeOver(declaring.choices(), now.incident());
        newer.removeAll();
        var seen = before.incident().updates().stream().map(StatusUpdate::id).toList();
        now.incident().updates().stream()
                .filter(update -> !seen.contains(update.id()))
                .forEach(update -> {
                    var who = new Span(getTranslation(
                            "status.newer",
                            name(now.writers().get(update.id())),
                            times.at(update.at()),
                            getTranslation("status.incident." + update.status())));
                    who.addClassName("strong");
                    var words = new Span(update.body().in(Language.of(getLocale())));
                    words.addClassName("grow");
                    var strip = new Div(Icons.WARN.create(), who, words);
                    strip.addClassNames("note-strip", "soon", "newer");
                    newer.add(strip);
                });
        Toasts.refused(getTranslation("problem.status-newer"));
    }

    private void informed() {
        var details = shown;
        if (details != null) {
            Refusals.attempt(() -> show(board.informed(details.incident().id())));
        }
    }

    private void note(String body) {
        var details = shown;
        if (details != null) {
            board.note(details.incident().id(), body);
            show(board.one(details.incident().id()));
        }
    }

    private void addPast() {
        var details = shown;
        if (details == null) {
            return;
        }
        var id = details.incident().id();
        new WordsDialog(null, times, (stage, message, at) -> past(id, stage, message, at)).open();
    }

    private void past(String id, IncidentStatus stage, LocalText message, @Nullable Instant at) {
        desk.update(id, new IncidentNews(stage, Map.of(), message, null, at, null, null));
        show(board.one(id));
        Toasts.done(getTranslation("status.past.done"));
    }

    @Override
    public @Nullable String writer(StatusUpdate update) {
        var details = shown;
        var by = details == null ? null : details.writers().get(update.id());
        return by == null ? null : name(by);
    }

    @Override
    public boolean hasHistory(StatusUpdate update) {
        var details = shown;
        return details != null && details.former().containsKey(update.id());
    }

    @Override
    public void showHistory(StatusUpdate update) {
        var details = shown;
        if (details != null) {
            new HistoryDialog(
                            update,
                            details.former().getOrDefault(update.id(), List.of()),
                            text -> name(text.by()),
                            times)
                    .open();
        }
    }

    @Override
    public final boolean mayWrite() {
        return staff.may(Rights.STATUS_WRITE);
    }

    @Override
    public void edit(StatusUpdate update) {
        var details = shown;
        if (details == null) {
            return;
        }
        var incident = details.incident();
        new WordsDialog(update, times, (_, message, at) -> {
                    desk.reword(incident.id(), incident.version(), update.id(), message, at);
                    show(board.one(incident.id()));
                    Toasts.done(getTranslation("status.edit.done"));
                })
                .open();
    }

    @Override
    public Duration undo(StatusUpdate update) {
        return Undoing.left(update, clock);
    }

    @Override
    public void takeBack(StatusUpdate update) {
        var details = shown;
        if (details == null) {
            return;
        }
        Refusals.attempt(() -> {
            var left = desk.takeBack(details.incident().id(), update.id());
            Toasts.done(getTranslation("status.undone"));
            if (left.isEmpty()) {
                UI.getCurrent().navigate(StatusView.class);
            } else {
                begin(board.one(details.incident().id()));
            }
        });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var fresh = form;
        if (fresh != null && fresh.isChanged()) {
            LeaveDialog.guard(event, autosave, () -> true);
        }
    }
}
