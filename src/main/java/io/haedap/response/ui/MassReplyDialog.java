package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.response.MassReplyDraft;
import io.haedap.response.Recipient;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Refusals;
import io.haedap.status.Incident;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reviews one reply for the inquiries that an incident gathered: its words, who gets it, and what each of them will read. */
class MassReplyDialog extends Dialog {

    private static final int MOST = 20_000;

    private final List<Recipient> recipients;
    private final TextArea korean = area(Language.KO);
    private final TextArea english = area(Language.EN);
    private final Grid<Recipient> grid = new Grid<>();
    private final ReplyPreview preview = new ReplyPreview();
    private final Span chosen = new Span();
    private final Button send = new Button();

    /** {@code callback} takes what was reviewed; a refusal is shown beside its field, and the dialog stays. */
    MassReplyDialog(Incident incident, List<Recipient> recipients, Consumer<MassReplyDraft> callback) {
        this.recipients = recipients;
        setHeaderTitle(getTranslation("response.reply.title", incident.name().in(Language.of(getLocale()))));
        setWidth("min(1080px, 96vw)");
        fill(incident);
        list();
        var words = new Div(new Paragraph(getTranslation("response.reply.text")), korean, english);
        words.addClassName("form");
        chosen.addClassNames("sm", "strong");
        var right = new Div(chosen, grid, preview);
        right.addClassName("form");
        var columns = new Div(words, right);
        columns.addClassName("mass-reply-columns");
        add(columns);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            if (Refusals.attempt(Map.of("body.ko", korean, "body.en", english), () -> callback.accept(draft()))) {
                close();
            }
            send.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), send);
        changed();
    }

    private TextArea area(Language language) {
        var area = new TextArea(getTranslation("shared.language." + language.tag()));
        area.setMaxLength(MOST);
        area.setMinRows(6);
        area.setMaxRows(14);
        area.setWidthFull();
        area.getElement().setAttribute("lang", language.tag());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(_ -> changed());
        return area;
    }

    private void fill(Incident incident) {
        var body = incident.latest().body();
        korean.setValue(prefilled(Language.KO, incident.name().ko(), body.ko()));
        var en = body.en();
        if (en != null && !en.isBlank()) {
            english.setValue(prefilled(Language.EN, incident.name().in(Language.EN), en));
        }
        english.setVisible(recipients.stream().anyMatch(one -> one.language() == Language.EN));
        english.setHelperText(getTranslation("response.reply.english"));
    }

    private String prefilled(Language language, String name, String body) {
        return getTranslation(language.locale(), "response.reply.prefilled", name, body);
    }

    private void list() {
        grid.addColumn(new ComponentRenderer<>(this::line)).setHeader(getTranslation("response.reply.who"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItems(recipients);
        grid.setHeight("260px");
        grid.getElement().setAttribute("aria-label", getTranslation("response.reply.who"));
        recipients.stream().filter(one -> !one.answered()).forEach(grid::select);
        grid.addSelectionListener(_ -> changed());
        grid.addItemClickListener(click -> preview.point(click.getItem()));
    }

    private Div line(Recipient one) {
        var row = one.inquiry();
        var subject = new Span(row.subject());
        subject.addClassName("cut");
        var how = new Span(getTranslation(
                one.answered() ? "response.reply.line.answered" : "response.reply.line",
                row.number(),
                getTranslation("inquiry.status." + row.status()),
                getTranslation("shared.language." + one.language().tag())));
        how.addClassNames("xs", "t3", "cut");
        var line = new Div(subject, how);
        line.addClassName("recipient");
        return line;
    }

    private void changed() {
        var to = to();
        chosen.setText(getTranslation("response.reply.chosen", to.size(), recipients.size() - to.size()));
        send.setText(getTranslation("response.reply.send", to.size()));
        send.setEnabled(!to.isEmpty());
        preview.show(to, text());
    }

    private List<Recipient> to() {
        var selected = grid.getSelectedItems();
        return recipients.stream().filter(selected::contains).toList();
    }

    private LocalText text() {
        return new LocalText(korean.getValue(), english.isEmpty() || !english.isVisible() ? null : english.getValue());
    }

    private MassReplyDraft draft() {
        return new MassReplyDraft(
                text(),
                to().stream()
                        .map(one -> new MassReplyDraft.To(one.inquiry().number(), one.basedOn()))
                        .toList());
    }
}
