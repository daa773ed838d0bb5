package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.haedap.response.Proposal;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows which inquiries seem to be about an incident, and why; links those that a person leaves chosen, or proposes them no more. */
class ProposalsDialog extends Dialog {

    /** What is done with those that are chosen. */
    interface Callback {

        void link(List<String> numbers);

        void dismiss(List<String> numbers);
    }

    private final LikenessWords words;
    private final Times times;
    private final CheckboxGroup<Proposal> chosen = new CheckboxGroup<>(getTranslation("response.proposals.which"));
    private final Button link = new Button();
    private final Button dismiss = new Button();

    ProposalsDialog(List<Proposal> proposals, LikenessWords words, Times times, Callback callback) {
        this.words = words;
        this.times = times;
        setHeaderTitle(getTranslation("response.proposals"));
        setWidth("min(680px, 94vw)");
        chosen.addClassName("choice-lines");
        chosen.setItems(proposals);
        chosen.setItemLabelGenerator(one -> one.inquiry().subject());
        chosen.setRenderer(new ComponentRenderer<>(this::line));
        chosen.setValue(proposals.stream()
                .filter(one -> !one.likeness().words().isEmpty())
                .collect(Collectors.toSet()));
        chosen.addValueChangeListener(_ -> count());
        var form = new Div(new Paragraph(getTranslation("response.proposals.hint")), chosen);
        form.addClassName("form");
        add(form);
        link.addThemeVariants(ButtonVariant.PRIMARY);
        link.addClickListener(_ -> done(callback::link));
        dismiss.addClickListener(_ -> done(callback::dismiss));
        count();
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), dismiss, link);
    }

    private Div line(Proposal one) {
        var inquiry = one.inquiry();
        var way = new Anchor("/console/inquiries/" + inquiry.number(), inquiry.subject());
        way.setTarget(AnchorTarget.BLANK);
        var facts =
                new Span(getTranslation("response.proposals.line", inquiry.number(), times.at(inquiry.receivedAt())));
        var why = new Span(words.of(one.likeness()));
        List.of(facts, why).forEach(small -> small.addClassNames("xs", "t2"));
        var line = new Div(way, facts, why);
        line.addClassName("recipient");
        return line;
    }

    private void done(Consumer<List<String>> deed) {
        var numbers =
                chosen.getValue().stream().map(one -> one.inquiry().number()).toList();
        if (Refusals.attempt(() -> deed.accept(numbers))) {
            close();
        }
    }

    private void count() {
        var size = chosen.getValue().size();
        link.setText(getTranslation("response.link.many", size));
        dismiss.setText(getTranslation("response.dismiss.many", size));
        List.of(link, dismiss).forEach(button -> button.setEnabled(size > 0));
    }
}
