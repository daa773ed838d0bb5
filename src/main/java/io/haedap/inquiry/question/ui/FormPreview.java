package io.haedap.inquiry.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.haedap.inquiry.question.AskedForm;
import io.haedap.shared.Language;

/** The questions as customers meet them, in both languages, with conditions at work. */
class FormPreview extends Div {

    private final QuestionFields fields = new QuestionFields();
    private final Paragraph none = new Paragraph(getTranslation("inquiry.questions.preview.none"));
    private final Tab korean = new Tab(getTranslation("shared.language.ko"));
    private final Tab english = new Tab(getTranslation("shared.language.en"));
    private final Tabs tabs = new Tabs(korean, english);
    private AskedForm shown = AskedForm.none("");

    FormPreview() {
        var hint = new Paragraph(getTranslation("inquiry.questions.preview.hint"));
        hint.addClassNames("t2", "xs");
        none.addClassName("t2");
        tabs.addSelectedChangeListener(_ -> draw());
        // the scroller inside can be focused by scripts, which a list of tabs must not hold
        tabs.addAttachListener(_ -> tabs.getElement()
                .executeJs("this.updateComplete.then(() => this.shadowRoot.querySelector('[tabindex]')"
                        + "?.removeAttribute('tabindex'))"));
        addClassNames("card", "question-card", "question-preview");
        add(new H3(getTranslation("inquiry.questions.preview")), hint, tabs, none, fields);
    }

    void show(AskedForm form) {
        shown = form;
        draw();
    }

    private void draw() {
        none.setVisible(shown.questions().isEmpty());
        fields.show(shown, tabs.getSelectedTab() == english ? Language.EN : Language.KO, true);
    }
}
