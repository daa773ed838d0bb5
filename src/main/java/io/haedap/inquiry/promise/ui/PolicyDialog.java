package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.promise.NewPolicy;
import io.haedap.inquiry.promise.PolicyPreview;
import io.haedap.inquiry.promise.PromisePolicy;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a policy. It can be saved once it was shown what it would move; whoever changes it sees that anew. */
class PolicyDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("inquiry.promise.name"));
    private final Select<String> queue = new Select<>();
    private final Select<String> category = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final Select<String> calendar = new Select<>();
    private final LengthField reply = new LengthField(getTranslation("inquiry.promise.clock.FIRST_REPLY"));
    private final LengthField resolve = new LengthField(getTranslation("inquiry.promise.clock.RESOLUTION"));
    private final TextField warns = new TextField(getTranslation("inquiry.promise.warns"));
    private final IntegerField escalates = new IntegerField(getTranslation("inquiry.promise.escalates"));
    private final Checkbox hold = new Checkbox(getTranslation("inquiry.promise.hold"));
    private final Button look = new Button(getTranslation("inquiry.promise.look"), _ -> look());
    private final Button save = new Button(getTranslation("shared.save"), _ -> save());
    private final Div result = new Div();
    private final Map<String, HasValidationProperties> fields = Map.of(
            "name", name,
            "scope", priority,
            "queue", queue,
            "category", category,
            "calendar", calendar,
            "firstReply", reply.amount(),
            "resolution", resolve.amount(),
            "warnsAt", warns,
            "escalatesAt", escalates);
    private final PolicyWords words;
    private final Times times;
    private final Function<NewPolicy, PolicyPreview> preview;
    private final Consumer<NewPolicy> keep;

    PolicyDialog(
            @Nullable PromisePolicy policy,
            PolicyWords words,
            Times times,
            Function<NewPolicy, PolicyPreview> preview,
            Consumer<NewPolicy> keep) {
        this.words = words;
        this.times = times;
        this.preview = preview;
        this.keep = keep;
        setHeaderTitle(getTranslation(policy == null ? "inquiry.promise.add" : "inquiry.promise.edit"));
        setWidth("min(720px, 96vw)");
        fill();
        if (policy != null) {
            show(policy);
        }
        result.addClassName("rule-trial");
        result.getElement().setAttribute("role", "status");
        var isDefault = policy != null && policy.isDefault();
        var scope = isDefault
                ? new Div(new Paragraph(getTranslation("inquiry.promise.default.hint")))
                : row(priority, category, queue);
        var form = new Div(
                name,
                new H3(getTranslation("inquiry.promise.for")),
                scope,
                new H3(getTranslation("inquiry.promise.what")),
                calendar,
                row(reply, resolve),
                hold,
                new H3(getTranslation("inquiry.promise.warnings")),
                row(warns, escalates),
                result);
        form.addClassNames("form", "dialog-form", "rule-form");
        add(form);
        save.setEnabled(false);
        look.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), look, save);
        Stream.of(name, queue, category, priority, calendar, warns, escalates, hold)
                .forEach(this::watch);
        reply.whenChanged(this::changed);
        resolve.whenChanged(this::changed);
    }

    private void fill() {
        name.setMaxLength(100);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        choices(queue, "inquiry.queue", words.queues().keySet(), words::queue);
        choices(
                category,
                "inquiry.category",
                words.categories().stream().map(one -> one.slug()).toList(),
                words::category);
        choices(
                priority,
                "inquiry.priority",
                List.of(Priority.values()),
                one -> getTranslation("inquiry.priority." + one));
        calendar.setLabel(getTranslation("inquiry.promise.calendar"));
        calendar.setItems(words.calendars().keySet());
        calendar.setItemLabelGenerator(words::calendar);
        calendar.setWidthFull();
        if (words.calendars().containsKey("phone")) {
            calendar.setValue("phone");
        }
        warns.setHelperText(getTranslation("inquiry.promise.warns.hint"));
        warns.setValue("75");
        escalates.setHelperText(getTranslation("inquiry.promise.escalates.hint"));
        escalates.setValue(100);
        warns.setManualValidation(true);
        escalates.setManualValidation(true);
    }

    private <T> void choices(Select<T> select, String label, Collection<T> items, Function<T, String> word) {
        var any = getTranslation("inquiry.promise.any");
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItems(items);
        select.setItemLabelGenerator(one -> one == null ? any : word.apply(one));
    }

    private void show(PromisePolicy policy) {
        name.setValue(policy.name());
        queue.setValue(policy.scope().queue());
        category.setValue(policy.scope().category());
        priority.setValue(policy.scope().priority());
        calendar.setValue(policy.terms().calendar());
        reply.show(policy.terms().reply());
        resolve.show(policy.terms().resolve());
        warns.setValue(policy.terms().warns().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        escalates.setValue(policy.terms().escalates());
        hold.setValue(policy.terms().holdPauses());
    }

    private void watch(AbstractField<?, ?> field) {
        if (field instanceof com.vaadin.flow.data.value.HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(_ -> changed());
    }

    private void changed() {
        save.setEnabled(false);
        save.removeThemeVariants(ButtonVariant.PRIMARY);
        look.addThemeVariants(ButtonVariant.PRIMARY);
        result.removeAll();
    }

    private void look() {
        Refusals.attempt(fields, () -> {
            var seen = preview.apply(typed());
            result.removeAll();
            result.add(new PreviewResult(seen, times));
            result.getElement().callJsFunction("scrollIntoView");
            look.removeThemeVariants(ButtonVariant.PRIMARY);
            save.setEnabled(true);
            save.addThemeVariants(ButtonVariant.PRIMARY);
        });
    }

    private void save() {
        if (Refusals.attempt(fields, () -> keep.accept(typed()))) {
            close();
        }
    }

    private NewPolicy typed() {
        return new NewPolicy(
                name.getValue(),
                queue.getValue(),
                category.getValue(),
                priority.getValue(),
                calendar.getValue(),
                reply.typed(),
                resolve.typed(),
                percents(),
                escalates.getValue(),
                hold.getValue());
    }

    private List<Integer> percents() {
        try {
            return Arrays.stream(warns.getValue().split("[,\\s%]+"))
                    .filter(text -> !text.isBlank())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException _) {
            throw Refusal.invalid("warnsAt", "between", 1, 99);
        }
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("form-row");
        return row;
    }
}
