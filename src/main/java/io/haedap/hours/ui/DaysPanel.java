package io.haedap.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.Closure;
import io.haedap.hours.ClosureDesk;
import io.haedap.hours.SpecialDay;
import io.haedap.hours.SpecialDayDesk;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Closures and special hours of a calendar, those to come first. */
class DaysPanel extends Div {

    private final String calendar;
    private final LocalDate today;
    private final ClosureDesk closures;
    private final SpecialDayDesk specials;
    private final ChangePreview preview;
    private final Runnable changed;
    private final Div listed = new Div();

    DaysPanel(
            String calendar,
            LocalDate today,
            ClosureDesk closures,
            SpecialDayDesk specials,
            ChangePreview preview,
            Runnable changed) {
        this.calendar = calendar;
        this.today = today;
        this.closures = closures;
        this.specials = specials;
        this.preview = preview;
        this.changed = changed;
        addClassName("hours-days");
        add(listed);
        show();
    }

    private void show() {
        listed.removeAll();
        listed.add(head("hours.closures", "hours.closure.add", () -> open((Closure) null)));
        listed.add(lines(
                closures.all().stream()
                        .filter(one -> one.calendar() == null || one.calendar().equals(calendar))
                        .sorted(Comparator.comparing((Closure one) -> one.to().isBefore(today)))
                        .map(this::line)
                        .toList(),
                "hours.closures.none"));
        listed.add(head("hours.specials", "hours.special.add", () -> open((SpecialDay) null)));
        listed.add(lines(
                specials.all().stream()
                        .filter(one -> one.calendar().equals(calendar))
                        .sorted(Comparator.comparing(
                                (SpecialDay one) -> one.date().isBefore(today)))
                        .map(this::line)
                        .toList(),
                "hours.specials.none"));
    }

    private Component head(String title, String add, Runnable deed) {
        var button = new Button(getTranslation(add), Icons.PLUS.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        var head = new Div(new H2(getTranslation(title)), button);
        head.addClassNames("row", "hours-head");
        return head;
    }

    private Component lines(List<ListItem> lines, String none) {
        if (lines.isEmpty()) {
            var words = new Paragraph(getTranslation(none));
            words.addClassNames("t2", "sm");
            return words;
        }
        var list = new UnorderedList();
        list.addClassName("hours-lines");
        lines.forEach(list::add);
        return list;
    }

    private ListItem line(Closure closure) {
        var date = closure.from().equals(closure.to())
                ? HourWords.date(closure.from())
                : HourWords.date(closure.from()) + " – " + HourWords.date(closure.to());
        var line = line(
                HourWords.in(closure.name()),
                date,
                closure.to().isBefore(today),
                () -> open(closure),
                () -> OutlookDialog.askDelete(
                        preview, () -> closures.delete(closure.id(), closure.version()), this::deleted));
        if (closure.calendar() == null) {
            line.addComponentAtIndex(1, StateBadge.plain(getTranslation("hours.closure.all.badge")));
        }
        return line;
    }

    private ListItem line(SpecialDay day) {
        return line(
                HourWords.in(day.name()),
                HourWords.date(day.date()) + " · " + HourWords.spans(day.spans()),
                day.date().isBefore(today),
                () -> open(day),
                () -> OutlookDialog.askDelete(preview, () -> specials.delete(day.id(), day.version()), this::deleted));
    }

    private ListItem line(String name, String date, boolean past, Runnable edit, Runnable delete) {
        var title = new Span(name);
        title.addClassName("med");
        var when = new Span(date);
        when.addClassNames("t2", "xs", "num");
        var words = new Div(title, when);
        words.addClassName("hours-words");
        var change = new Button(Icons.EDIT.create(), _ -> edit.run());
        change.setAriaLabel(name + ": " + getTranslation("hours.edit"));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var remove = new Button(Icons.TRASH.create(), _ -> delete.run());
        remove.setAriaLabel(name + ": " + getTranslation("hours.delete"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var line = new ListItem(words, change, remove);
        line.setClassName("past", past);
        return line;
    }

    private void open(@Nullable Closure shown) {
        new ClosureDialog(
                        calendar,
                        shown,
                        (dialog, draft) -> ask(dialog, dialog.fields(), () -> {
                            if (shown == null) {
                                closures.add(draft);
                            } else {
                                closures.change(shown.id(), shown.version(), draft);
                            }
                        }))
                .open();
    }

    private void open(@Nullable SpecialDay shown) {
        new SpecialDayDialog(
                        calendar,
                        shown,
                        (dialog, draft) -> ask(dialog, dialog.fields(), () -> {
                            if (shown == null) {
                                specials.add(draft);
                            } else {
                                specials.change(shown.id(), shown.version(), draft);
                            }
                        }))
                .open();
    }

    private void ask(Dialog dialog, Map<String, ? extends HasValidationProperties> fields, Runnable change) {
        OutlookDialog.ask(preview, fields, change, () -> {
            dialog.close();
            saved();
        });
    }

    private void saved() {
        show();
        changed.run();
        Toasts.done(getTranslation("hours.saved"));
    }

    private void deleted() {
        show();
        changed.run();
        Toasts.done(getTranslation("hours.deleted"));
    }
}
