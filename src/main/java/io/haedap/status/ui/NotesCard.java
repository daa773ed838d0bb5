package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.IncidentNote;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What colleagues tell one another of an outage; never public. */
class NotesCard extends Div {

    private static final int MOST = 10_000;

    private final UnorderedList list = new UnorderedList();
    private final Times times;

    /** {@code write} keeps a note; null where this person may not. */
    NotesCard(Times times, @Nullable Consumer<String> write) {
        this.times = times;
        addClassNames("card", "notes");
        var hint = new Span(getTranslation("status.notes.hint"));
        hint.addClassNames("t3", "xs");
        add(new Header(Icons.LOCK.create(), new H2(getTranslation("status.notes")), hint));
        if (write != null) {
            var text = new TextArea(getTranslation("status.notes.field"));
            text.setMaxLength(MOST);
            text.setWidthFull();
            text.setMinRows(2);
            var keep = new Button(getTranslation("status.notes.do"), _ -> {
                if (Refusals.attempt(Map.of("body", text), () -> write.accept(text.getValue()))) {
                    text.clear();
                }
            });
            var form = new Div(text, keep);
            form.addClassName("notes-form");
            add(form);
        }
        add(list);
    }

    void show(List<IncidentNote> notes, Function<IncidentNote, String> names) {
        list.removeAll();
        notes.forEach(note -> {
            var head = new Span(names.apply(note) + " · " + times.at(note.at()));
            head.addClassNames("t3", "xs");
            var body = new Paragraph(note.body());
            list.add(new ListItem(head, body));
        });
        list.setVisible(!notes.isEmpty());
    }
}
