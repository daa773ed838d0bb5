package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.queue.NewRule;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.inquiry.queue.RuleTrial;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a rule. It can be saved once it was tried as it is; whoever changes it tries it anew. */
class RuleDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("inquiry.rule.name"));
    private final Checkbox enabled = new Checkbox(getTranslation("inquiry.rule.enabled"), true);
    private final MultiSelectComboBox<String> categories =
            new MultiSelectComboBox<>(getTranslation("inquiry.category"));
    private final TextArea texts = new TextArea(getTranslation("inquiry.rule.words"));
    private final Select<Language> language = new Select<>();
    private final TextArea customers = new TextArea(getTranslation("inquiry.rule.customers"));
    private final MultiSelectComboBox<Channel> channels =
            new MultiSelectComboBox<>(getTranslation("inquiry.fact.channel"));
    private final Select<String> queue = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final TextField skills = new TextField(getTranslation("inquiry.rule.skills"));
    private final Button test = new Button(getTranslation("inquiry.rule.try"), _ -> test());
    private final Button save = new Button(getTranslation("inquiry.rule.save"), _ -> save());
    private final Div result = new Div();
    private final Map<String, HasValidationProperties> fields = Map.of(
            "name", name,
            "when", texts,
            "when.categories", categories,
            "when.words", texts,
            "when.customers", customers,
            "then", queue,
            "then.queue", queue,
            "then.skills", skills);
    private final RuleWords words;
    private final Function<NewRule, RuleTrial> trial;
    private final Consumer<NewRule> keep;

    RuleDialog(
            @Nullable RoutingRule rule, RuleWords words, Function<NewRule, RuleTrial> trial, Consumer<NewRule> keep) {
        this.words = words;
        this.trial = trial;
        this.keep = keep;
        setHeaderTitle(getTranslation(rule == null ? "inquiry.rule.add" : "inquiry.rule.edit"));
        setWidth("min(720px, 96vw)");
        fill();
        if (rule != null) {
            show(rule);
        }
        name.setMaxLength(100);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        result.addClassName("rule-trial");
        result.getElement().setAttribute("role", "status");
        var form = new Div(
                row(name, enabled),
                new H3(getTranslation("inquiry.rule.when")),
                row(categories, channels, language),
                row(texts, customers),
                new H3(getTranslation("inquiry.rule.then")),
                row(queue, priority, skills),
                result);
        form.addClassNames("form", "dialog-form", "rule-form");
        add(form);
        save.setEnabled(false);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), test, save);
        primary(test);
        Stream.of(name, enabled, categories, texts, language, customers, channels, queue, priority, skills)
                .forEach(this::watch);
    }

    private void fill() {
        categories.setItems(words.categories().stream().map(one -> one.slug()).toList());
        categories.setItemLabelGenerator(words::category);
        texts.setHelperText(getTranslation("inquiry.rule.words.hint"));
        customers.setHelperText(getTranslation("inquiry.rule.customers.hint"));
        Stream.of(texts, customers).forEach(area -> {
            area.setMinRows(3);
            area.setMaxRows(8);
        });
        language.setLabel(getTranslation("inquiry.fact.language"));
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(getTranslation("inquiry.rule.language.any"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> one == null
                ? getTranslation("inquiry.rule.language.any")
                : getTranslation("shared.language." + one.tag()));
        channels.setItems(Channel.values());
        channels.setItemLabelGenerator(channel -> getTranslation("inquiry.channel." + channel));
        queue.setLabel(getTranslation("inquiry.queue"));
        queue.setEmptySelectionAllowed(true);
        queue.setEmptySelectionCaption(getTranslation("inquiry.rule.queue.usual"));
        queue.setItems(words.queues().keySet());
        queue.setItemLabelGenerator(
                slug -> slug == null ? getTranslation("inquiry.rule.queue.usual") : words.queue(slug));
        priority.setLabel(getTranslation("inquiry.priority"));
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(getTranslation("inquiry.rule.priority.usual"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(one -> one == null
                ? getTranslation("inquiry.rule.priority.usual")
                : getTranslation("inquiry.priority." + one));
        skills.setHelperText(getTranslation("inquiry.rule.skills.hint"));
    }

    private void show(RoutingRule rule) {
        name.setValue(rule.name());
        enabled.setValue(rule.enabled());
        categories.setValue(rule.when().categories());
        texts.setValue(String.join("\n", rule.when().words()));
        language.setValue(rule.when().language());
        customers.setValue(String.join("\n", rule.when().customers()));
        channels.setValue(rule.when().channels());
        queue.setValue(rule.then().queue());
        priority.setValue(rule.then().priority());
        skills.setValue(String.join(", ", rule.then().skills()));
    }

    private void watch(AbstractField<?, ?> field) {
        if (field instanceof com.vaadin.flow.data.value.HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(_ -> {
            save.setEnabled(false);
            save.removeThemeVariants(ButtonVariant.PRIMARY);
            primary(test);
            result.removeAll();
        });
    }

    private void primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void test() {
        Refusals.attempt(fields, () -> {
            var tried = trial.apply(typed());
            result.removeAll();
            result.add(new TrialResult(tried, words));
            test.removeThemeVariants(ButtonVariant.PRIMARY);
            save.setEnabled(true);
            primary(save);
        });
    }

    private void save() {
        if (Refusals.attempt(fields, () -> keep.accept(typed()))) {
            close();
        }
    }

    private NewRule typed() {
        return new NewRule(
                name.getValue(),
                enabled.getValue(),
                new RoutingRule.When(
                        Set.copyOf(categories.getValue()),
                        lines(texts.getValue()),
                        language.getValue(),
                        lines(customers.getValue()),
                        Set.copyOf(channels.getValue())),
                new RoutingRule.Then(
                        queue.getValue(),
                        priority.getValue(),
                        new LinkedHashSet<>(List.of(skills.getValue().split(",")))),
                null);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("form-row");
        return row;
    }
}
