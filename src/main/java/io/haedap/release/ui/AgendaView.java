package io.haedap.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.release.agenda.AgendaBoard;
import io.haedap.release.agenda.AgendaDesk;
import io.haedap.release.agenda.AgendaEntry;
import io.haedap.release.agenda.AgendaKind;
import io.haedap.release.agenda.AgendaMove;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.MomentDialog;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that will go out on one page, by day, week or month. What may be moved is dragged to another day, or moved by its button to
 * any moment; day, span and kinds stand in the address.
 */
@Route("calendar")
@Menu(title = "release.agenda", order = 45, icon = "cal")
@RolesAllowed({Rights.NOTICE_READ, Rights.FAQ_READ, Rights.STATUS_READ})
@StyleSheet("context://console-assets/agenda.css")
class AgendaView extends Screen implements AfterNavigationObserver {

    private final AgendaBoard board;
    private final AgendaDesk desk;
    private final Times times;
    private final Div spans = new Div();
    private final Div kinds = new Div();
    /** Where the bar has no room for it. */
    private final Div period = new Div();

    private final Paragraph none = new Paragraph();
    private final Div days = new Div();
    private AgendaSpan span = AgendaSpan.WEEK;
    private LocalDate day;
    private Set<AgendaKind> hidden = EnumSet.noneOf(AgendaKind.class);

    AgendaView(AgendaBoard board, AgendaDesk desk, Times times) {
        super("release.agenda");
        this.board = board;
        this.desk = desk;
        this.times = times;
        this.day = times.today();
        group(spans, "release.agenda.span");
        group(kinds, "release.agenda.kinds");
        var filters = new Div(spans, kinds);
        filters.addClassNames("filters", "agenda-filters");
        days.addClassName("agenda-days");
        var hint = new Paragraph(getTranslation("release.agenda.hint"));
        hint.addClassNames("xs", "t2", "agenda-hint");
        period.addClassName("agenda-period");
        none.setText(getTranslation("release.agenda.none"));
        none.addClassNames("t2", "agenda-none");
        add(filters, period, none, days, hint);
        actions(
                step(Icons.BACK, "release.agenda.before", -1),
                new Button(getTranslation("release.agenda.today"), _ -> follow(span, times.today(), hidden)),
                step(Icons.RIGHT, "release.agenda.after", 1));
    }

    private void group(Div chips, String key) {
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation(key));
    }

    private Button step(Icons icon, String key, int by) {
        var button = new Button(icon.create(), _ -> follow(span, span.step(day, by), hidden));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        span = address.getSingleParameter("span").map(AgendaView::span).orElse(AgendaSpan.WEEK);
        day = address.getSingleParameter("day").map(this::day).orElseGet(times::today);
        var asked = address.getParameters("hide").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .collect(Collectors.toSet());
        hidden = Arrays.stream(AgendaKind.values())
                .filter(kind -> asked.contains(word(kind)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AgendaKind.class)));
        show();
    }

    private static AgendaSpan span(String name) {
        return Arrays.stream(AgendaSpan.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(AgendaSpan.WEEK);
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return times.today();
        }
    }

    private void show() {
        var open = board.kinds();
        var all = span.days(day);
        var shown = EnumSet.noneOf(AgendaKind.class);
        shown.addAll(open);
        shown.removeAll(hidden);
        var found = shown.isEmpty()
                ? List.<AgendaEntry>of()
                : board.between(midnight(all.getFirst()), midnight(all.getLast().plusDays(1)), shown);
        showChips(open);
        days.removeAll();
        days.setClassName("agenda-days " + span.name().toLowerCase(Locale.ROOT));
        all.forEach(one -> {
            var cell = new AgendaDay(one, of(one, found), times, this::ask, this::drop);
            cell.setClassName("other", span == AgendaSpan.MONTH && one.getMonthValue() != day.getMonthValue());
            days.add(cell);
        });
        var words = span == AgendaSpan.MONTH
                ? times.month(day)
                : times.date(midnight(all.getFirst()))
                        + (span == AgendaSpan.DAY ? "" : " \u2013 " + times.day(midnight(all.getLast())));
        beside(words);
        period.setText(words);
        none.setVisible(found.isEmpty());
    }

    private static List<AgendaEntry> of(LocalDate day, List<AgendaEntry> entries) {
        var from = midnight(day);
        var until = midnight(day.plusDays(1));
        return entries.stream()
                .filter(entry -> entry.until() == null
                        ? !entry.at().isBefore(from) && entry.at().isBefore(until)
                        : entry.at().isBefore(until) && entry.until().isAfter(from))
                .toList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant();
    }

    private void showChips(Collection<AgendaKind> open) {
        spans.removeAll();
        for (var one : AgendaSpan.values()) {
            spans.add(chip("release.agenda.span." + one, one == span, () -> follow(one, day, hidden)));
        }
        kinds.removeAll();
        for (var kind : open) {
            var without = EnumSet.copyOf(hidden);
            if (!without.remove(kind)) {
                without.add(kind);
            }
            kinds.add(chip("release.agenda.kind." + kind, !hidden.contains(kind), () -> follow(span, day, without)));
        }
    }

    private Button chip(String key, boolean pressed, Runnable deed) {
        var chip = new Button(getTranslation(key), _ -> deed.run());
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return chip;
    }

    private void follow(AgendaSpan to, LocalDate at, Set<AgendaKind> without) {
        var parameters = new HashMap<String, String>();
        parameters.put("span", to.name().toLowerCase(Locale.ROOT));
        parameters.put("day", at.toString());
        if (!without.isEmpty()) {
            parameters.put("hide", without.stream().map(AgendaView::word).collect(Collectors.joining(",")));
        }
        UI.getCurrent().navigate(AgendaView.class, QueryParameters.simple(parameters));
    }

    private static String word(AgendaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void ask(AgendaEntry entry) {
        new MomentDialog("release.agenda.moving", entry.at(), times, to -> move(entry, to))
                .saying(entry.title().ko())
                .open();
    }

    /** To the same time of that day. */
    private void drop(AgendaEntry entry, LocalDate to) {
        var before = entry.at().atZone(Times.ZONE);
        if (!before.toLocalDate().equals(to)) {
            Refusals.attempt(() -> move(
                    entry, to.atTime(before.toLocalTime()).atZone(Times.ZONE).toInstant()));
        }
    }

    private void move(AgendaEntry entry, Instant to) {
        var move = new AgendaMove(entry.kind(), entry.thing(), entry.stamp(), to, null);
        try {
            moved(move);
        } catch (Refusal refusal) {
            var late = refusal.faults().stream()
                    .filter(fault -> fault.message().equals("notice-lead-time"))
                    .findFirst()
                    .orElseThrow(() -> refusal);
            new AgendaReason(
                            getTranslation(
                                    "invalid.notice-lead-time", late.arguments().toArray()),
                            reason -> Refusals.attempt(() -> moved(move.because(reason))))
                    .open();
        }
    }

    private void moved(AgendaMove move) {
        desk.move(move);
        show();
        Toasts.done(getTranslation("release.agenda.moved", times.full(move.to())));
    }
}
