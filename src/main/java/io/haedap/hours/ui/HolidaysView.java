package io.haedap.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.hours.CalendarDesk;
import io.haedap.hours.CalendarDetails;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.HolidayDesk;
import io.haedap.hours.HolidayMode;
import io.haedap.hours.HolidaySettings;
import io.haedap.hours.HolidaySource;
import io.haedap.hours.ListedHoliday;
import io.haedap.hours.ics.HolidayImport;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The holidays of a year with where each comes from: computed, by hand, or from a file. Year and calendar stand in the address. */
@Route("calendars/holidays")
@RolesAllowed(Rights.SETTINGS_WRITE)
@StyleSheet("context://console-assets/hours.css")
class HolidaysView extends Screen implements AfterNavigationObserver {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** The choice of the Korean ones among calendars. */
    private static final String KOREAN = "";

    private final HolidayDesk desk;
    private final HolidayImport imports;
    private final ChangePreview preview;
    private final Times times;
    private final List<CalendarDetails> calendars;
    private final Select<String> calendar = new Select<>();
    private final Checkbox labourDay = new Checkbox(getTranslation("hours.labour-day"));
    private final H2 title = new H2();
    private final Div listed = new Div();
    private int year;
    private boolean showing;

    HolidaysView(HolidayDesk desk, HolidayImport imports, CalendarDesk calendars, ChangePreview preview, Times times) {
        super("hours.holidays");
        this.desk = desk;
        this.imports = imports;
        this.preview = preview;
        this.times = times;
        this.year = times.today().getYear();
        this.calendars = calendars.all().stream()
                .filter(one -> one.holidays() != HolidayMode.NONE)
                .toList();
        crumb(getTranslation("hours.title"), CalendarsView.class);
        var take = new Button(getTranslation("hours.import"), Icons.CAL.create(), _ -> take());
        var add = new Button(getTranslation("hours.holiday-add"), Icons.PLUS.create(), _ -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(take, add);
        deeds.addClassName("row");
        actions(deeds);
        var head = new Div(step(Icons.BACK, "hours.year.before", -1), title, step(Icons.RIGHT, "hours.year.after", 1));
        head.addClassNames("row", "hours-head");
        build();
        var tools = new Div(calendar, labourDay);
        tools.addClassNames("row", "wrap", "hours-tools");
        var card = new Div(head, tools, listed);
        card.addClassNames("card", "hours-card");
        add(card);
    }

    private void build() {
        calendar.setLabel(getTranslation("hours.holidays.of"));
        var choices = new ArrayList<String>(List.of(KOREAN));
        calendars.forEach(one -> choices.add(one.slug()));
        calendar.setItems(choices);
        calendar.setItemLabelGenerator(this::nameOf);
        calendar.addValueChangeListener(change -> {
            if (!showing) {
                go(year, change.getValue());
            }
        });
        labourDay.addValueChangeListener(change -> {
            if (!showing) {
                var now = desk.settings();
                ask(new HolidaySettings(change.getValue(), now.workedDays(), now.version()));
            }
        });
    }

    private String nameOf(String slug) {
        return calendars.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .map(one -> getTranslation("hours.holidays.alone", HourWords.in(one.name())))
                .orElseGet(() -> getTranslation("hours.holidays.KOREAN"));
    }

    private Button step(Icons icon, String key, int by) {
        var button = new Button(
                icon.create(), _ -> go(Math.clamp(year + (long) by, FIRST_YEAR, LAST_YEAR), calendar.getValue()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    private void go(int to, String slug) {
        var parameters = new HashMap<String, String>();
        parameters.put("year", String.valueOf(to));
        if (!KOREAN.equals(slug)) {
            parameters.put("calendar", slug);
        }
        UI.getCurrent().navigate(HolidaysView.class, QueryParameters.simple(parameters));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        year = address.getSingleParameter("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .map(asked -> Math.clamp(asked, FIRST_YEAR, LAST_YEAR))
                .orElseGet(() -> times.today().getYear());
        var slug = address.getSingleParameter("calendar").orElse(KOREAN);
        showing = true;
        calendar.setValue(calendars.stream().anyMatch(one -> one.slug().equals(slug)) ? slug : KOREAN);
        showing = false;
        show();
    }

    private @Nullable String chosen() {
        return KOREAN.equals(calendar.getValue()) ? null : calendar.getValue();
    }

    private void show() {
        showing = true;
        labourDay.setValue(desk.settings().labourDay());
        labourDay.setVisible(chosen() == null);
        showing = false;
        title.setText(getTranslation("hours.year", String.valueOf(year)));
        listed.removeAll();
        var days = desk.list(year, chosen());
        beside(getTranslation("shared.rows.all", days.size()));
        if (days.isEmpty()) {
            var none = new Paragraph(getTranslation("hours.holidays.none"));
            none.addClassNames("t2", "sm");
            listed.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("hours-lines", "holiday-lines");
        days.forEach(day -> list.add(line(day)));
        listed.add(list);
    }

    private ListItem line(ListedHoliday day) {
        var name = new Span(HourWords.in(day.name()));
        name.addClassName("med");
        var date = new Span(HourWords.date(day.date()));
        date.addClassNames("t2", "xs", "num");
        var words = new Div(name, date);
        words.addClassName("hours-words");
        var line = new ListItem(words);
        if (day.worked()) {
            line.add(new StateBadge("hold", getTranslation("hours.worked")));
        }
        line.add(StateBadge.plain(getTranslation("hours.source." + day.source()), "st-closed"));
        line.add(day.source() == HolidaySource.COMPUTED ? workButton(day) : deeds(day));
        line.setClassName("past", day.worked());
        return line;
    }

    private Component workButton(ListedHoliday day) {
        var name = HourWords.in(day.name());
        var word = getTranslation(day.worked() ? "hours.work.off" : "hours.work.on");
        var button = new Button(word, _ -> work(day.date(), !day.worked()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(name + ": " + word);
        return button;
    }

    private Component deeds(ListedHoliday day) {
        var name = HourWords.in(day.name());
        var change = new Button(Icons.EDIT.create(), _ -> edit(day));
        change.setAriaLabel(name + ": " + getTranslation("hours.edit"));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var remove = new Button(
                Icons.TRASH.create(),
                _ -> OutlookDialog.askDelete(
                        preview,
                        () -> desk.delete(String.valueOf(day.id()), day.version()),
                        () -> saved("hours.deleted")));
        remove.setAriaLabel(name + ": " + getTranslation("hours.delete"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var deeds = new Div(change, remove);
        deeds.addClassName("row");
        return deeds;
    }

    private void work(LocalDate date, boolean worked) {
        var now = desk.settings();
        var days = new ArrayList<>(now.workedDays());
        days.remove(date);
        if (worked) {
            days.add(date);
        }
        ask(new HolidaySettings(now.labourDay(), days, now.version()));
    }

    private void ask(HolidaySettings to) {
        OutlookDialog.ask(preview, Map.of(), () -> desk.change(to), () -> saved("hours.saved"));
        // what is not confirmed is not so
        show();
    }

    private void edit(@Nullable ListedHoliday shown) {
        new HolidayDialog(
                        chosen(),
                        shown,
                        (dialog, draft) -> OutlookDialog.ask(
                                preview,
                                dialog.fields(),
                                () -> {
                                    if (shown == null) {
                                        desk.add(draft);
                                    } else {
                                        desk.change(String.valueOf(shown.id()), shown.version(), draft);
                                    }
                                },
                                () -> {
                                    dialog.close();
                                    saved("hours.saved");
                                }))
                .open();
    }

    private void take() {
        new ImportDialog(nameOf(calendar.getValue()), chosen(), imports, preview, () -> saved("hours.imported")).open();
    }

    private void saved(String key) {
        show();
        Toasts.done(getTranslation(key));
    }
}
