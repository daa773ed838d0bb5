package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.function.Consumer;

/** What may answer an inquiry, above the empty field of its reply: one press puts it in. */
class OfferedInserts extends Div {

    private final List<ComposerInsert> inserts;
    private final Consumer<String> put;
    private String number = "";

    OfferedInserts(List<ComposerInsert> inserts, Consumer<String> put) {
        this.inserts = inserts;
        this.put = put;
        addClassNames("row", "offered-inserts");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("inquiry.insert.offered"));
    }

    /** Looked for once an inquiry, and only where its customer waits. */
    void about(InquiryDetails inquiry) {
        if (!inquiry.number().equals(number)) {
            number = inquiry.number();
            removeAll();
            if (!inquiry.status().isOver() && inquiry.status() != InquiryStatus.ANSWERED) {
                Refusals.attempt(() -> inserts.stream()
                        .flatMap(insert -> insert.offered(inquiry).stream())
                        .forEach(this::offer));
            }
        }
    }

    private void offer(ComposerInsert.Found found) {
        if (getComponentCount() == 0) {
            var label = new Span(getTranslation("inquiry.insert.offered"));
            label.addClassNames("xs", "t3");
            add(label);
        }
        var piece = found.pieces().getFirst();
        var button = new Button(
                found.title(),
                Icons.PLUS.create(),
                _ -> Refusals.attempt(() -> put.accept(piece.text().get())));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(found.title() + " " + getTranslation(piece.nameKey()));
        button.setTooltipText(getTranslation(piece.nameKey()));
        add(button);
    }

    /** Nothing to be seen where nothing is offered. */
    void show(boolean fits) {
        setVisible(fits && getComponentCount() > 0);
    }
}
