package io.haedap.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.release.agenda.AgendaEntry;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One day of the calendar with what happens on it; what is dropped on it is to happen on it. */
class AgendaDay extends Section {

    private final LocalDate day;
    private final Times times;
    private final Consumer<AgendaEntry> ask;

    AgendaDay(
            LocalDate day,
            List<AgendaEntry> entries,
            Times times,
            Consumer<AgendaEntry> ask,
            BiConsumer<AgendaEntry, LocalDate> drop) {
        this.day = day;
        this.times = times;
        this.ask = ask;
        addClassName("agenda-day");
        var midnight = day.atStartOfDay(Times.ZONE).toInstant();
        var head = new H2(times.weekday(midnight));
        add(head);
        if (day.equals(times.today())) {
            addClassName("today");
            getElement().setAttribute("aria-current", "date");
        }
        if (day.isBefore(times.today())) {
            addClassName("past");
        }
        if (entries.isEmpty()) {
            addClassName("free");
        } else {
            var list = new UnorderedList();
            entries.forEach(entry -> list.add(item(entry)));
            add(list);
        }
        var target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(dropped -> dropped.getDragData()
                .filter(AgendaEntry.class::isInstance)
                .map(AgendaEntry.class::cast)
                .ifPresent(entry -> drop.accept(entry, day)));
    }

    private ListItem item(AgendaEntry entry) {
        var title = new Anchor("/console/" + entry.path(), entry.title().in(Language.of(getLocale())));
        title.addClassNames("row-link", "agenda-title");
        title.setTitle(title.getText());
        var time = new Span(time(entry));
        time.addClassNames("num", "xs", "t2");
        var kind = new Span(getTranslation("release.agenda.kind." + entry.kind()));
        kind.addClassNames("xs", "t2");
        var head = new Div(AgendaWords.icon(entry.kind()), time, kind);
        head.addClassName("agenda-head");
        var item = new ListItem(head, title);
        item.addClassNames("agenda-entry", AgendaWords.style(entry.kind()));
        if (entry.movable()) {
            item.addClassName("movable");
            var drag = DragSource.create(item);
            drag.setEffectAllowed(EffectAllowed.MOVE);
            drag.setDragData(entry);
            var move = new Button(Icons.SWAP.create(), _ -> ask.accept(entry));
            move.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            move.setAriaLabel(getTranslation("release.agenda.move.what", title.getText()));
            move.setTooltipText(getTranslation("release.agenda.move"));
            move.addClassName("agenda-move");
            head.add(move);
        }
        return item;
    }

    private String time(AgendaEntry entry) {
        var until = entry.until();
        var begins = entry.at().atZone(Times.ZONE).toLocalDate().equals(day);
        if (until == null) {
            return times.time(entry.at());
        }
        var ends = until.atZone(Times.ZONE).toLocalDate().equals(day);
        return (begins ? times.time(entry.at()) : "") + "\u2013" + (ends ? times.time(until) : "");
    }
}
