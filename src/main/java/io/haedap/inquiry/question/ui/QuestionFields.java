package io.haedap.inquiry.question.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.question.AskedForm;
import io.haedap.inquiry.question.Filled;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionChoice;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions of a category as fields, in the language of whoever is asked; those that are not asked are hidden as answers change. */
public class QuestionFields extends Div {

    private static final int IN_SIGHT = 7;

    private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private List<Question> questions = List.of();
    private Language language = Language.KO;

    public QuestionFields() {
        addClassName("form");
        setVisible(false);
    }

    /** Other questions; what was typed into those that are asked again stays. {@code marked} shows which are required. */
    public void show(AskedForm form, Language spoken, boolean marked) {
        var typed = values();
        language = spoken;
        questions = form.questions().stream().map(one -> one.question()).toList();
        fields.clear();
        removeAll();
        for (var question : questions) {
            var field = field(question, marked);
            fields.put(question.slug(), field);
            add((Component) field);
            restore(field, typed.get(question.slug()));
            field.addValueChangeListener(_ -> condition());
        }
        setVisible(!questions.isEmpty());
        condition();
    }

    /** What was typed into the questions that are asked. */
    public Filled filled() {
        var filled = new LinkedHashMap<String, Object>();
        fields.forEach((slug, field) -> {
            if (field.isVisible() && !field.isEmpty()) {
                filled.put(slug, value(field));
            }
        });
        return Filled.of(filled);
    }

    /** By the names that faults have. */
    public Map<String, HasValidationProperties> named() {
        var named = new LinkedHashMap<String, HasValidationProperties>();
        fields.forEach((slug, field) -> named.put("fields." + slug, (HasValidationProperties) field));
        return named;
    }

    private void condition() {
        var given = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            var field = fields.get(question.slug());
            if (field == null) {
                continue;
            }
            var when = question.when();
            var isAsked = when == null
                    || given.getOrDefault(when.question(), List.of()).stream().anyMatch(when.oneOf()::contains);
            field.setVisible(isAsked);
            if (isAsked && !field.isEmpty()) {
                given.put(
                        question.slug(),
                        value(field) instanceof List<?> many
                                ? texts(many)
                                : List.of(value(field).toString()));
            }
        }
    }

    private AbstractField<?, ?> field(Question question, boolean marked) {
        var label = question.label().in(language);
        AbstractField<?, ?> field = switch (question.kind()) {
            case TEXT, CODE, NUMBER, AMOUNT, DATE -> line(label, question, marked);
            case LONG_TEXT -> {
                var area = new TextArea(label);
                area.setMinRows(3);
                area.setRequiredIndicatorVisible(marked && question.required());
                area.setManualValidation(true);
                yield area;
            }
            case YES_NO -> radios(label, List.of("yes", "no"), question, marked);
            case CHOICE ->
                question.choices().size() > IN_SIGHT
                        ? select(label, question)
                        : radios(label, slugs(question), question, marked);
            case CHOICES -> {
                var checks = new CheckboxGroup<String>(label);
                checks.setItems(slugs(question));
                checks.setItemLabelGenerator(slug -> word(question, slug));
                checks.setManualValidation(true);
                yield checks;
            }
        };
        var hint = question.hint();
        if (hint != null && field instanceof HasHelper helped) {
            helped.setHelperText(hint.in(language));
        }
        return field;
    }

    private static TextField line(String label, Question question, boolean marked) {
        var line = new TextField(label);
        line.setRequiredIndicatorVisible(marked && question.required());
        line.setManualValidation(true);
        switch (question.kind()) {
            case DATE -> line.setPlaceholder("2026-11-23");
            case CODE -> line.setPlaceholder(question.pattern());
            case NUMBER, AMOUNT -> line.getElement().setAttribute("inputmode", "decimal");
            default -> line.setMaxLength(500);
        }
        return line;
    }

    private RadioButtonGroup<String> radios(String label, List<String> slugs, Question question, boolean marked) {
        var radios = new RadioButtonGroup<String>(label);
        radios.setItems(slugs);
        radios.setItemLabelGenerator(slug -> word(question, slug));
        radios.setRequiredIndicatorVisible(marked && question.required());
        radios.setManualValidation(true);
        return radios;
    }

    private Select<String> select(String label, Question question) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(slugs(question));
        select.setItemLabelGenerator(slug -> slug == null ? "" : word(question, slug));
        select.setEmptySelectionAllowed(true);
        select.setManualValidation(true);
        return select;
    }

    private static List<String> slugs(Question question) {
        return question.choices().stream().map(QuestionChoice::slug).toList();
    }

    private String word(Question question, String slug) {
        return question.choices().stream()
                .filter(choice -> choice.slug().equals(slug))
                .map(choice -> choice.label().in(language))
                .findFirst()
                .orElseGet(() -> getTranslation(language.locale(), "site.asks." + slug));
    }

    private Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((slug, field) -> {
            if (!field.isEmpty()) {
                values.put(slug, value(field));
            }
        });
        return values;
    }

    private static Object value(AbstractField<?, ?> field) {
        return field.getValue() instanceof Collection<?> many ? new ArrayList<>(many) : (Object) field.getValue();
    }

    private static List<String> texts(List<?> many) {
        return many.stream().map(String::valueOf).toList();
    }

    /** Nothing where the question is of another kind now. */
    private static void restore(AbstractField<?, ?> field, @Nullable Object value) {
        switch (field) {
            case TextField line when value instanceof String text -> line.setValue(text);
            case TextArea area when value instanceof String text -> area.setValue(text);
            default -> {
                // a choice is made anew
            }
        }
    }
}
