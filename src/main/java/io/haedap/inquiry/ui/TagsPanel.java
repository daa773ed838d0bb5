package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.around.TagBoard;
import io.haedap.inquiry.around.TagDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Refusals;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: its words; those in use are proposed while one is typed. */
@org.springframework.stereotype.Component
@Order(20)
class TagsPanel implements InquiryPanel {

    private static final int PROPOSED = 50;

    private final TagBoard board;
    private final TagDesk desk;
    private final Undoing undoing;
    private final CurrentStaff staff;

    TagsPanel(TagBoard board, TagDesk desk, Undoing undoing, CurrentStaff staff) {
        this.board = board;
        this.desk = desk;
        this.undoing = undoing;
        this.staff = staff;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var tags = board.of(inquiry.number());
        var section = new Section(new H3(word("inquiry.tags")));
        if (staff.may(Rights.INQUIRY_ANSWER)) {
            section.add(field(inquiry.number(), tags, changed));
        } else if (tags.isEmpty()) {
            return Optional.empty();
        } else {
            tags.forEach(tag -> {
                var chip = new Span(tag);
                chip.addClassName("tag");
                section.add(chip);
            });
        }
        return Optional.of(section);
    }

    private MultiSelectComboBox<String> field(String number, List<String> tags, Runnable changed) {
        var field = new MultiSelectComboBox<String>();
        field.setAriaLabel(word("inquiry.tags"));
        field.setPlaceholder(word("inquiry.tags.add"));
        field.setWidthFull();
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setAllowCustomValue(true);
        field.setItems(DataProvider.fromFilteringCallbacks(
                query -> proposed(query.getFilter().orElse(""), tags)
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> (int) proposed(query.getFilter().orElse(""), tags).count()));
        field.setValue(new HashSet<>(tags));
        field.addCustomValueSetListener(typed -> {
            if (typed.isFromClient()) {
                change(number, field, Set.of(typed.getDetail()), Set.of(), changed);
            }
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var added = new TreeSet<>(change.getValue());
                added.removeAll(change.getOldValue());
                var removed = new TreeSet<>(change.getOldValue());
                removed.removeAll(change.getValue());
                change(number, field, added, removed, changed);
            }
        });
        returnFocus(field);
        return field;
    }

    private java.util.stream.Stream<String> proposed(String begun, List<String> tags) {
        var all = new TreeSet<>(board.inUse(begun, PROPOSED));
        tags.stream().filter(tag -> tag.startsWith(begun)).forEach(all::add);
        return all.stream();
    }

    private void change(
            String number,
            MultiSelectComboBox<String> field,
            Set<String> added,
            Set<String> removed,
            Runnable changed) {
        ComponentUtil.setData(UI.getCurrent(), TagsPanel.class, this);
        var words = word(added.isEmpty() ? "inquiry.tags.removed" : "inquiry.tags.added");
        var isDone = Refusals.attempt(
                Map.of("tag", field), () -> undoing.done(words, () -> desk.change(number, added, removed), changed));
        if (!isDone) {
            field.setValue(new HashSet<>(board.of(number)));
        }
    }

    /** The panel is drawn anew by what was typed in it; whoever types goes on. */
    private static void returnFocus(MultiSelectComboBox<String> field) {
        var ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, TagsPanel.class) != null) {
            ComponentUtil.setData(ui, TagsPanel.class, null);
            field.focus();
        }
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
