package io.haedap.inquiry.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionChoice;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A question is written here. What is wrong with it is told when the whole form is saved; the form shows it as it will look. */
class QuestionDialog extends Dialog {

    private final Select<QuestionKind> kind = new Select<>();
    private final TextField slug = new TextField(getTranslation("inquiry.question.slug"));
    private final TextField korean = new TextField(getTranslation("inquiry.question.label.ko"));
    private final TextField english = new TextField(getTranslation("inquiry.question.label.en"));
    private final TextField koreanHint = new TextField(getTranslation("inquiry.question.hint.ko"));
    private final TextField englishHint = new TextField(getTranslation("inquiry.question.hint.en"));
    private final Checkbox required = new Checkbox(getTranslation("inquiry.question.required"));
    private final Checkbox personal = new Checkbox(getTranslation("inquiry.question.personal"));
    private final TextField least = new TextField(getTranslation("inquiry.question.least"));
    private final TextField most = new TextField(getTranslation("inquiry.question.most"));
    private final TextField pattern = new TextField(getTranslation("inquiry.question.pattern"));
    private final TextArea choices = new TextArea(getTranslation("inquiry.question.choices"));
    private final Select<Question> after = new Select<>();
    private final CheckboxGroup<String> oneOf =
            new CheckboxGroup<>(getTranslation("inquiry.question.condition.answers"));
    private final Div bounds;
    private final Language language = Language.of(getLocale());

    /** @param earlier questions that it may depend on */
    QuestionDialog(@Nullable Question before, List<Question> earlier, Consumer<Question> done) {
        setHeaderTitle(getTranslation(before == null ? "inquiry.question.add.title" : "inquiry.question.edit.title"));
        setWidth("min(760px, 96vw)");
        kind.setLabel(getTranslation("inquiry.question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("inquiry.question.kind." + one));
        kind.addValueChangeListener(_ -> fit());
        slug.setHelperText(getTranslation("inquiry.question.slug.hint"));
        slug.setMaxLength(40);
        slug.setRequiredIndicatorVisible(true);
        korean.setRequiredIndicatorVisible(true);
        List.of(korean, english).forEach(field -> field.setMaxLength(200));
        List.of(koreanHint, englishHint).forEach(field -> field.setMaxLength(500));
        List.of(slug, korean).forEach(field -> field.setManualValidation(true));
        personal.setHelperText(getTranslation("inquiry.question.personal.hint"));
        pattern.setHelperText(getTranslation("inquiry.question.pattern.hint"));
        pattern.setMaxLength(60);
        choices.setHelperText(getTranslation("inquiry.question.choices.hint"));
        choices.setMinRows(4);
        conditions(earlier);
        bounds = row(least, most);
        var form = new Div(
                row(kind, slug),
                row(korean, english),
                row(koreanHint, englishHint),
                choices,
                pattern,
                bounds,
                row(required, personal),
                after,
                oneOf);
        form.addClassName("form");
        add(form);
        show(before, earlier);
        var save = new Button(getTranslation("inquiry.question.done"), _ -> finish(done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    private void conditions(List<Question> earlier) {
        var deciding = earlier.stream().filter(one -> one.kind().decides()).toList();
        after.setLabel(getTranslation("inquiry.question.condition"));
        after.setItems(deciding);
        after.setItemLabelGenerator(one -> one == null
                ? getTranslation("inquiry.question.condition.always")
                : one.label().in(language));
        after.setEmptySelectionAllowed(true);
        after.setEmptySelectionCaption(getTranslation("inquiry.question.condition.always"));
        after.setVisible(!deciding.isEmpty());
        after.addValueChangeListener(change -> answers(change.getValue()));
        oneOf.setItemLabelGenerator(answer -> answer(after.getValue(), answer));
        oneOf.setVisible(false);
    }

    private void answers(@Nullable Question decides) {
        oneOf.setVisible(decides != null);
        oneOf.setItems(
                decides == null
                        ? List.of()
                        : decides.kind() == QuestionKind.YES_NO
                                ? List.of("yes", "no")
                                : decides.choices().stream()
                                        .map(QuestionChoice::slug)
                                        .toList());
    }

    private String answer(@Nullable Question decides, String answer) {
        return decides == null || decides.kind() == QuestionKind.YES_NO
                ? getTranslation("inquiry.answers." + answer)
                : decides.choices().stream()
                        .filter(choice -> choice.slug().equals(answer))
                        .map(choice -> choice.label().in(language))
                        .findFirst()
                        .orElse(answer);
    }

    private void show(@Nullable Question before, List<Question> earlier) {
        kind.setValue(before == null ? QuestionKind.TEXT : before.kind());
        if (before == null) {
            return;
        }
        slug.setValue(before.slug());
        korean.setValue(before.label().ko());
        english.setValue(text(before.label().en()));
        var hint = before.hint();
        koreanHint.setValue(hint == null ? "" : hint.ko());
        englishHint.setValue(hint == null ? "" : text(hint.en()));
        required.setValue(before.required());
        personal.setValue(before.personal());
        least.setValue(text(before.least()));
        most.setValue(text(before.most()));
        pattern.setValue(text(before.pattern()));
        choices.setValue(ChoiceLines.write(before.choices()));
        var when = before.when();
        if (when != null) {
            earlier.stream()
                    .filter(one -> one.slug().equals(when.question()))
                    .findFirst()
                    .ifPresent(after::setValue);
            oneOf.select(when.oneOf());
        }
    }

    /** Only what the kind knows. */
    private void fit() {
        var now = kind.getValue();
        choices.setVisible(now.isChosen());
        pattern.setVisible(now == QuestionKind.CODE);
        bounds.setVisible(now.isBounded());
        var unit = switch (now) {
            case TEXT, LONG_TEXT -> "TEXT";
            case DATE, CHOICES -> now.name();
            default -> "NUMBER";
        };
        least.setHelperText(getTranslation("inquiry.question.bounds." + unit));
    }

    private void finish(Consumer<Question> done) {
        slug.setInvalid(slug.isEmpty());
        korean.setInvalid(korean.isEmpty());
        if (slug.isEmpty() || korean.isEmpty()) {
            List.of(slug, korean).forEach(field -> field.setErrorMessage(getTranslation("invalid.required")));
            return;
        }
        done.accept(typed());
        close();
    }

    private Question typed() {
        var now = kind.getValue();
        var decides = after.getValue();
        var hint = koreanHint.isEmpty() && englishHint.isEmpty()
                ? null
                : new LocalText(koreanHint.getValue(), blankToNull(englishHint));
        return new Question(
                slug.getValue().strip(),
                now,
                new LocalText(korean.getValue(), blankToNull(english)),
                hint,
                required.getValue(),
                personal.getValue(),
                now.isBounded() ? blankToNull(least) : null,
                now.isBounded() ? blankToNull(most) : null,
                now == QuestionKind.CODE ? blankToNull(pattern) : null,
                now.isChosen() ? ChoiceLines.read(choices.getValue()) : List.of(),
                decides == null ? null : new Question.Condition(decides.slug(), List.copyOf(oneOf.getValue())));
    }

    private static @Nullable String blankToNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("form-row");
        return row;
    }
}
