package io.haedap.inquiry.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.Category;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.Narrowing;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Calendars;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields by which the list is narrowed; {@code listener} hears each change that a person makes. */
class FilterFields extends Div {

    private final MultiSelectComboBox<InquiryStatus> states =
            new MultiSelectComboBox<>(getTranslation("inquiry.filter.state"));
    private final ComboBox<Colleague> assignee = new ComboBox<>(getTranslation("inquiry.assignee"));
    private final ComboBox<Category> category = new ComboBox<>(getTranslation("inquiry.category"));
    private final Select<Channel> channel = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Select<Narrowing.Due> due = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final TextField tag = new TextField(getTranslation("inquiry.filter.tag"));
    private final DatePicker from = Calendars.date(getTranslation("inquiry.filter.from"));
    private final DatePicker until = Calendars.date(getTranslation("inquiry.filter.until"));
    private final Checkbox unanswered = new Checkbox(getTranslation("inquiry.filter.unanswered"));
    private final List<Colleague> colleagues;
    private final List<Category> categories;
    private QueueFilter shown = QueueFilter.read(com.vaadin.flow.router.QueryParameters.empty());
    private boolean filling;

    FilterFields(ListTools tools, Consumer<QueueFilter> listener) {
        colleagues = tools.board().agents();
        categories = tools.tree().all();
        addClassNames("filters", "inquiry-filters");
        states.setItems(EnumSet.allOf(InquiryStatus.class));
        states.setItemLabelGenerator(state -> getTranslation("inquiry.status." + state));
        assignee.setItems(colleagues);
        assignee.setItemLabelGenerator(Colleague::name);
        category.setItems(categories);
        category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        choice(channel, "inquiry.fact.channel", Channel.values());
        channel.setItemLabelGenerator(one -> one == null ? any() : getTranslation("inquiry.channel." + one));
        choice(language, "inquiry.fact.language", Language.values());
        language.setItemLabelGenerator(one -> one == null ? any() : getTranslation("shared.language." + one.tag()));
        choice(due, "inquiry.filter.due", Narrowing.Due.values());
        due.setItemLabelGenerator(one -> one == null ? any() : getTranslation("inquiry.filter.due." + one));
        choice(priority, "inquiry.filter.priority", Priority.values());
        priority.setItemLabelGenerator(one -> one == null ? any() : getTranslation("inquiry.priority." + one));
        tag.setMaxLength(30);
        tag.setClearButtonVisible(true);
        states.setClearButtonVisible(true);
        assignee.setClearButtonVisible(true);
        category.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        add(states, assignee, category, channel, language, due, priority, tag, from, until, unanswered);
        for (HasValue<?, ?> field :
                List.of(states, assignee, category, channel, language, due, priority, tag, from, until, unanswered)) {
            field.addValueChangeListener(_ -> {
                if (!filling) {
                    listener.accept(read());
                }
            });
        }
    }

    private String any() {
        return getTranslation("inquiry.filter.any");
    }

    private <E> void choice(Select<E> field, String label, E[] values) {
        field.setLabel(getTranslation(label));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(any());
    }

    void show(QueueFilter filter) {
        shown = filter;
        filling = true;
        var narrowing = filter.narrowing();
        states.setValue(filter.states());
        assignee.setValue(find(colleagues, one -> one.id().equals(filter.assignee())));
        category.setValue(find(categories, one -> one.slug().equals(narrowing.category())));
        channel.setValue(narrowing.channel());
        language.setValue(narrowing.language());
        due.setValue(narrowing.due());
        priority.setValue(narrowing.priority());
        tag.setValue(narrowing.tag() == null ? "" : narrowing.tag());
        from.setValue(filter.from());
        until.setValue(filter.until());
        unanswered.setValue(narrowing.unanswered());
        filling = false;
    }

    private static <T> @Nullable T find(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }

    /** What the fields say; queue, tab and order stay. */
    QueueFilter read() {
        var whose = assignee.getValue();
        var filed = category.getValue();
        var first = from.getValue();
        var last = until.getValue();
        return shown.inStates(states.getValue())
                .inHands(whose == null ? null : whose.id())
                .narrowed(new Narrowing(
                        filed == null ? null : filed.slug(),
                        channel.getValue(),
                        language.getValue(),
                        unanswered.getValue(),
                        due.getValue(),
                        first == null ? null : QueueFilter.start(first),
                        last == null ? null : QueueFilter.start(last.plusDays(1)),
                        priority.getValue(),
                        tag.getValue().isBlank() ? null : tag.getValue().strip()));
    }
}
