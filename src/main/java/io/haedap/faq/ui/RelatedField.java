package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The related entries in the order that readers see them: chosen by search, moved with the keyboard. */
class RelatedField extends CustomField<List<FaqId>> {

    private static final int MOST = 10;

    private final FaqBoard board;
    private final EntryPicker picker;
    private final OrderedList lines = new OrderedList();
    private final List<FaqId> chosen = new ArrayList<>();

    RelatedField(String label, FaqBoard board) {
        super(List.of());
        this.board = board;
        this.picker = new EntryPicker("", board);
        setLabel(label);
        addClassName("related-field");
        picker.setAriaLabel(getTranslation("faq.related.add"));
        picker.setPlaceholder(getTranslation("faq.related.add"));
        picker.addValueChangeListener(change -> {
            var found = change.getValue();
            if (found != null) {
                picker.clear();
                add(found.id());
            }
        });
        lines.addClassName("related-lines");
        add(new Div(lines, picker));
    }

    private void add(FaqId id) {
        if (!chosen.contains(id) && chosen.size() < MOST) {
            chosen.add(id);
            changed();
        }
    }

    private void changed() {
        draw();
        updateValue();
    }

    @Override
    protected List<FaqId> generateModelValue() {
        return List.copyOf(chosen);
    }

    @Override
    protected void setPresentationValue(List<FaqId> value) {
        chosen.clear();
        chosen.addAll(value);
        draw();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        draw();
    }

    private void draw() {
        var rows = board.rows(chosen).stream().collect(Collectors.toMap(FaqRow::id, row -> row));
        lines.removeAll();
        lines.setVisible(!chosen.isEmpty());
        for (var id : chosen) {
            var row = rows.get(id);
            lines.add(row == null ? line(id, "#" + id, false) : line(id, row.title(language()), isHidden(row)));
        }
        picker.setVisible(!isReadOnly() && chosen.size() < MOST);
    }

    private static boolean isHidden(FaqRow row) {
        return row.liveRevision() == null || row.visibility() == FaqVisibility.STAFF;
    }

    private ListItem line(FaqId id, String title, boolean hidden) {
        var link = new RouterLink(title, FaqView.class, id.toString());
        link.addClassNames("grow", "cut");
        var line = new ListItem(link);
        if (hidden) {
            var lock = new Span(Icons.LOCK.create());
            lock.setTitle(getTranslation("faq.related.hidden"));
            lock.getElement().setAttribute("aria-label", getTranslation("faq.related.hidden"));
            lock.getElement().setAttribute("role", "img");
            line.add(lock);
        }
        if (!isReadOnly()) {
            var at = chosen.indexOf(id);
            var up = small(Icons.ARROWUP, getTranslation("faq.related.up", title), () -> {
                chosen.remove(id);
                chosen.add(Math.max(0, at - 1), id);
                changed();
            });
            up.setEnabled(at > 0);
            line.add(up, small(Icons.CLOSE, getTranslation("faq.related.remove", title), () -> {
                chosen.remove(id);
                changed();
            }));
        }
        return line;
    }

    private static Button small(Icons icon, String label, Runnable deed) {
        var button = new Button(icon.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
