package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.question.AnswerDesk;
import io.haedap.inquiry.question.GivenAnswer;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: what its category asked and the customer answered, in the words that were asked; what is personal is masked. */
@org.springframework.stereotype.Component
@Order(4)
class AnswersPanel implements InquiryPanel {

    private final AnswerDesk desk;
    private final CurrentStaff staff;

    AnswersPanel(AnswerDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var answers = inquiry.particulars().answers();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var list = new DescriptionList();
        list.addClassNames("kv", "answers");
        answers.forEach(answer -> list.add(
                new DescriptionList.Term(label(answer)), new DescriptionList.Description(value(inquiry, answer))));
        var section = new Section(new H3(word("inquiry.answers")), list);
        if (staff.may(Rights.CUSTOMER_REVEAL) && answers.stream().anyMatch(GivenAnswer::masked)) {
            var hint = new Paragraph(word("inquiry.answers.reveal"));
            hint.addClassNames("xs", "t3");
            section.add(hint);
        }
        return Optional.of(section);
    }

    private Component[] value(InquiryDetails inquiry, GivenAnswer answer) {
        var value = new Span(words(answer));
        value.addClassName("answer");
        if (!answer.masked() || !staff.may(Rights.CUSTOMER_REVEAL)) {
            return new Component[] {value};
        }
        value.addClassName("masked");
        var label = label(answer);
        var eye = new Button(Icons.EYE.create());
        eye.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        eye.setAriaLabel(word("inquiry.reveal", label));
        eye.addClassName("reveal");
        eye.addClickListener(_ -> new RevealDialog(label, reason -> {
                    value.setText(words(desk.reveal(inquiry.number(), answer.slug(), reason)));
                    eye.setVisible(false);
                    SidePane.hideLater(value, eye, words(answer));
                })
                .open());
        return new Component[] {value, eye};
    }

    /** As it is read in the language of whoever looks. */
    static String words(GivenAnswer answer) {
        var shown = answer.shown().in(language());
        return answer.kind() == QuestionKind.YES_NO && !answer.masked() ? word("inquiry.answers." + shown) : shown;
    }

    private static String label(GivenAnswer answer) {
        return answer.label().in(language());
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
