package io.haedap.inquiry.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.inquiry.question.AskedForm;
import io.haedap.inquiry.question.CategoryForm;
import io.haedap.inquiry.question.IdentityRule;
import io.haedap.inquiry.question.PosedQuestion;
import io.haedap.inquiry.question.Question;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.StateBadge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one category asks, changed as a whole: nothing holds before it is saved. Its preview shows what is not saved yet too. */
class FormEditor extends Div {

    private static final Pattern PLACE = Pattern.compile("questions\\.(\\d{1,2})\\..*");

    private final Select<IdentityRule> identity = new Select<>();
    private final TextArea korean = new TextArea(getTranslation("inquiry.questions.advice.ko"));
    private final TextArea english = new TextArea(getTranslation("inquiry.questions.advice.en"));
    private final OrderedList list = new OrderedList();
    private final Span unsaved = new Span();
    private final UnorderedList wrong = new UnorderedList();
    private final FormPreview preview = new FormPreview();
    private final List<Question> questions = new ArrayList<>();
    private final Language language = Language.of(getLocale());
    private final UnaryOperator<CategoryForm> keep;
    private final AskedForm asked;
    private CategoryForm form;

    /** @param asked what is asked now, with what the categories above ask */
    FormEditor(CategoryForm form, AskedForm asked, UnaryOperator<CategoryForm> keep) {
        this.form = form;
        this.asked = asked;
        this.keep = keep;
        addClassName("question-editor");
        identity.setLabel(getTranslation("inquiry.questions.identity"));
        identity.setItems(IdentityRule.values());
        identity.setItemLabelGenerator(rule -> getTranslation("inquiry.questions.identity." + rule));
        korean.setHelperText(getTranslation("inquiry.questions.advice.hint"));
        List.of(korean, english).forEach(area -> {
            area.setMinRows(3);
            area.setMaxLength(2_000);
            area.addValueChangeListener(_ -> changed());
        });
        identity.addValueChangeListener(_ -> changed());
        list.addClassName("rule-list");
        unsaved.addClassNames("xs", "t2");
        unsaved.getElement().setAttribute("role", "status");
        var add = new Button(getTranslation("inquiry.questions.add"), Icons.PLUS.create(), _ -> add());
        var save = new Button(getTranslation("inquiry.questions.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        wrong.addClassNames("plain-list", "question-wrong");
        wrong.getElement().setAttribute("role", "alert");
        var foot = new Div(add, save, unsaved);
        foot.addClassNames("row", "question-foot");
        var advice = new Div(korean, english);
        advice.addClassName("form-row");
        var set =
                new Div(identity, advice, new H3(getTranslation("inquiry.questions.own")), above(), list, wrong, foot);
        set.addClassNames("card", "form", "question-card");
        add(set, preview);
        show(form);
    }

    private Component above() {
        var names = asked.questions().stream()
                .filter(posed -> !posed.category().equals(form.categorySlug()))
                .map(posed -> posed.question().label().in(language))
                .collect(Collectors.joining(", "));
        var line = new Paragraph(names.isEmpty() ? "" : getTranslation("inquiry.questions.above", names));
        line.addClassNames("t2", "xs");
        line.setVisible(!names.isEmpty());
        return line;
    }

    private void show(CategoryForm saved) {
        form = saved;
        questions.clear();
        questions.addAll(saved.questions());
        identity.setValue(saved.identity());
        var hint = saved.hint();
        korean.setValue(hint == null ? "" : hint.ko());
        english.setValue(hint == null ? "" : Objects.requireNonNullElse(hint.en(), ""));
        draw();
        unsaved.setText("");
    }

    private void draw() {
        list.removeAll();
        if (questions.isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("inquiry.questions.none"))));
        }
        for (int i = 0; i < questions.size(); i++) {
            list.add(line(questions.get(i), i));
        }
        var above = asked.questions().stream()
                .filter(posed -> !posed.category().equals(form.categorySlug()))
                .filter(posed -> questions.stream().noneMatch(one -> one.slug().equals(posed.slug())));
        var own = questions.stream().map(one -> new PosedQuestion(0, form.categorySlug(), one));
        preview.show(new AskedForm(
                form.categorySlug(),
                false,
                List.of(),
                java.util.stream.Stream.concat(above, own).toList()));
    }

    private ListItem line(Question question, int at) {
        var label = question.label().in(language);
        var name = new Span(label);
        name.addClassNames("med", "cut");
        var head = new Div(name);
        head.addClassName("row");
        if (question.required()) {
            head.add(StateBadge.plain(getTranslation("inquiry.question.facts.required")));
        }
        if (question.personal()) {
            head.add(StateBadge.plain(getTranslation("inquiry.question.facts.personal")));
        }
        var facts = new Span(question.slug() + " \u00b7 " + getTranslation("inquiry.question.kind." + question.kind()));
        facts.addClassNames("t2", "xs");
        var text = new Div(head, facts);
        var when = question.when();
        if (when != null) {
            var only = new Span(getTranslation("inquiry.question.when", name(when.question()), words(when)));
            only.addClassNames("t2", "xs");
            text.add(only);
        }
        text.addClassName("rule-text");
        var up = icon(Icons.UP, getTranslation("inquiry.questions.up", label), () -> swap(at, at - 1));
        up.setEnabled(at > 0);
        var down = icon(Icons.DOWN, getTranslation("inquiry.questions.down", label), () -> swap(at, at + 1));
        down.setEnabled(at < questions.size() - 1);
        var edit = new Button(getTranslation("inquiry.questions.edit"), _ -> edit(question, at));
        edit.setAriaLabel(getTranslation("inquiry.questions.edit.of", label));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var remove = icon(Icons.TRASH, getTranslation("inquiry.questions.remove", label), () -> {
            questions.remove(at);
            touched();
        });
        var deeds = new Div(up, down, edit, remove);
        deeds.addClassNames("row", "rule-deeds");
        var line = new ListItem(text, deeds);
        line.addClassName("rule-line");
        return line;
    }

    private String name(String slug) {
        return find(slug) == null
                ? slug
                : Objects.requireNonNull(find(slug)).label().in(language);
    }

    private @Nullable Question find(String slug) {
        return questions.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    private String words(Question.Condition when) {
        var decides = find(when.question());
        return when.oneOf().stream()
                .map(answer -> decides == null
                        ? answer
                        : decides.choices().stream()
                                .filter(choice -> choice.slug().equals(answer))
                                .map(choice -> choice.label().in(language))
                                .findFirst()
                                .orElseGet(() -> getTranslation("inquiry.answers." + answer)))
                .collect(Collectors.joining(", "));
    }

    private Button icon(Icons icon, String label, Runnable deed) {
        var button = new Button(icon.create(), _ -> deed.run());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void swap(int one, int other) {
        Collections.swap(questions, one, other);
        touched();
    }

    private void add() {
        new QuestionDialog(null, List.copyOf(questions), question -> {
                    questions.add(question);
                    touched();
                })
                .open();
    }

    private void edit(Question question, int at) {
        new QuestionDialog(question, List.copyOf(questions.subList(0, at)), changed -> {
                    questions.set(at, changed);
                    touched();
                })
                .open();
    }

    private void touched() {
        draw();
        changed();
    }

    private void changed() {
        unsaved.setText(getTranslation("inquiry.questions.unsaved"));
    }

    private void save() {
        var hint = korean.isEmpty() && english.isEmpty()
                ? null
                : new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue());
        Map<String, HasValidationProperties> fields =
                Map.of("hint", korean, "hint.ko", korean, "hint.en", english, "identity", identity);
        wrong.removeAll();
        Refusals.attempt(fields, () -> {
            try {
                show(keep.apply(new CategoryForm(
                        form.categorySlug(), identity.getValue(), hint, List.copyOf(questions), form.version())));
            } catch (Refusal refused) {
                name(refused);
                throw refused;
            }
        });
    }

    /** Says of which question each fault is: the list has no fields to put them beside. */
    private void name(Refusal refused) {
        for (var fault : refused.faults()) {
            var place = PLACE.matcher(fault.field());
            if (place.matches() && Integer.parseInt(place.group(1)) < questions.size()) {
                var question = questions.get(Integer.parseInt(place.group(1)));
                wrong.add(new ListItem(getTranslation(
                        "inquiry.questions.wrong",
                        question.label().in(language),
                        getTranslation(
                                "invalid." + fault.message(), fault.arguments().toArray()))));
            }
        }
    }
}
