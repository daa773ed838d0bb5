package io.haedap.response.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.haedap.response.Recipient;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Markdown;
import io.haedap.shared.ui.Icons;
import java.util.List;

/** What one of many will read, and the way to the one before and after. */
class ReplyPreview extends Div {

    private final Button before = step(Icons.BACK, "response.preview.before", -1);
    private final Button after = step(Icons.RIGHT, "response.preview.after", 1);
    private final Span place = new Span();
    private final Span to = new Span();
    private final Div text = new Div();
    private List<Recipient> recipients = List.of();
    private LocalText body = new LocalText("", null);
    private int shown;

    ReplyPreview() {
        addClassName("reply-preview");
        place.addClassNames("xs", "t3");
        to.addClassNames("sm", "strong");
        text.addClassName("marked");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("response.preview"));
        var title = new H3(getTranslation("response.preview"));
        title.addClassName("grow");
        var head = new Div(title, before, place, after);
        head.addClassName("row");
        add(head, to, text);
    }

    private Button step(Icons icon, String key, int by) {
        var button = new Button(icon.create(), _ -> {
            shown += by;
            draw();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    void show(List<Recipient> chosen, LocalText words) {
        recipients = chosen;
        body = words;
        draw();
    }

    /** Shows that one, where it is among the chosen. */
    void point(Recipient one) {
        var index = recipients.indexOf(one);
        if (index >= 0) {
            shown = index;
            draw();
        }
    }

    private void draw() {
        shown = Math.clamp(shown, 0, Math.max(0, recipients.size() - 1));
        setVisible(!recipients.isEmpty());
        if (recipients.isEmpty()) {
            return;
        }
        var one = recipients.get(shown);
        var language = one.language();
        place.setText(getTranslation("response.preview.place", shown + 1, recipients.size()));
        before.setEnabled(shown > 0);
        after.setEnabled(shown < recipients.size() - 1);
        var name = one.inquiry().customerName();
        to.setText((name == null ? "" : name + " \u00b7 ")
                + getTranslation(
                        language.locale(),
                        "inquiry.letter.reply.subject",
                        one.inquiry().number()));
        text.removeAll();
        text.getElement().setAttribute("lang", language == Language.EN && body.en() != null ? "en" : "ko");
        text.add(new Html("<div>" + Markdown.message(body.in(language)) + "</div>"));
    }
}
