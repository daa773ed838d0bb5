package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.category.Category;
import io.haedap.faq.BulkAction;
import io.haedap.faq.BulkItem;
import io.haedap.faq.BulkResult;
import io.haedap.faq.BulkStep;
import io.haedap.faq.FaqBoard;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Consequences;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks what is needed for the deed and shows, before anything is done, what it would bring to each entry. */
class BulkDialog extends Dialog {

    private final BulkAction action;
    private final Function<BulkStep, BulkResult> preview;
    private final ComboBox<Category> category = new ComboBox<>(getTranslation("faq.field.category"));
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(getTranslation("faq.field.tags"));
    private final DateTimePicker at = Calendars.dateTime(getTranslation("faq.schedule.at"));
    private final Consequences consequences = new Consequences();
    private final Button take;

    BulkDialog(
            BulkAction action,
            List<Category> categories,
            FaqBoard board,
            Function<BulkStep, BulkResult> preview,
            Predicate<BulkStep> callback) {
        this.action = action;
        this.preview = preview;
        setHeaderTitle(getTranslation("faq.bulk." + action));
        addClassName("bulk-dialog");
        take = new Button(getTranslation("faq.bulk." + action), _ -> {
            if (callback.test(step())) {
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        if (action == BulkAction.ARCHIVE) {
            take.addThemeVariants(ButtonVariant.ERROR);
        }
        fields(categories, board);
        add(consequences);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), take);
        look();
    }

    private void fields(List<Category> categories, FaqBoard board) {
        switch (action) {
            case MOVE -> {
                category.setItems(categories);
                category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
                category.setWidthFull();
                category.addValueChangeListener(_ -> look());
                add(category);
            }
            case TAG, UNTAG -> {
                tags.setItems(board.tags("", 200));
                tags.setWidthFull();
                tags.setAllowCustomValue(true);
                tags.addCustomValueSetListener(typed -> {
                    var chosen = new LinkedHashSet<>(tags.getValue());
                    chosen.add(typed.getDetail().strip());
                    var known = new LinkedHashSet<>(board.tags("", 200));
                    known.addAll(chosen);
                    tags.setItems(known);
                    tags.setValue(chosen);
                });
                tags.addValueChangeListener(_ -> look());
                add(tags);
            }
            case SCHEDULE -> {
                at.addValueChangeListener(_ -> look());
                add(at);
            }
            case ARCHIVE -> add(new Paragraph(getTranslation("faq.bulk.archive.text")));
        }
    }

    private BulkStep step() {
        var chosen = category.getValue();
        var when = at.getValue();
        return new BulkStep(
                action,
                chosen == null ? null : chosen.slug(),
                List.copyOf(tags.getValue()),
                when == null ? null : when.atZone(Times.ZONE).toInstant());
    }

    private boolean isComplete() {
        return switch (action) {
            case MOVE -> category.getValue() != null;
            case TAG, UNTAG -> !tags.getValue().isEmpty();
            case SCHEDULE -> at.getValue() != null;
            case ARCHIVE -> true;
        };
    }

    private void look() {
        consequences.removeAll();
        take.setEnabled(false);
        if (!isComplete()) {
            consequences.await(getTranslation("faq.bulk.preview.wait"));
            return;
        }
        Map<String, HasValidationProperties> fields = Map.of("categorySlug", category, "tags", tags, "at", at);
        try {
            show(preview.apply(step()));
            fields.values().forEach(field -> field.setInvalid(false));
        } catch (Refusal refusal) {
            Refusals.show(refusal, fields);
        }
    }

    private void show(BulkResult result) {
        var changed = result.count(BulkItem.Outcome.CHANGED);
        take.setEnabled(changed > 0);
        consequences.show(
                getTranslation(
                        "faq.bulk.preview",
                        changed,
                        result.count(BulkItem.Outcome.UNCHANGED),
                        result.count(BulkItem.Outcome.REFUSED)),
                result.items().stream()
                        .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
                        .map(this::line)
                        .toList());
    }

    private Consequences.Line line(BulkItem item) {
        var reason = item.reason();
        return new Consequences.Line(
                item.outcome().name().toLowerCase(Locale.ROOT),
                getTranslation("faq.bulk.outcome." + item.outcome()),
                item.title(),
                reason == null ? null : getTranslation("faq.bulk.reason." + reason));
    }
}
