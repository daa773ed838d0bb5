package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.NewRemark;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says something about a paragraph of the newest revision. */
class RemarkDialog extends Dialog {

    /** What a remark can be about. */
    private record Part(
            @Nullable Language language, @Nullable Integer paragraph, String words) {}

    RemarkDialog(FaqDetails faq, Consumer<NewRemark> callback) {
        setHeaderTitle(getTranslation("faq.remarks.say"));
        addClassName("remark-dialog");
        var parts = parts(faq);
        var part = new Select<Part>();
        part.setLabel(getTranslation("faq.remarks.about"));
        part.setItems(parts);
        part.setItemLabelGenerator(Part::words);
        part.setValue(parts.stream()
                .filter(one -> one.paragraph() != null)
                .findFirst()
                .orElse(parts.getFirst()));
        part.setWidthFull();
        var quote = new TextField(getTranslation("faq.remarks.quote"));
        quote.setHelperText(getTranslation("faq.remarks.quote.hint"));
        quote.setMaxLength(500);
        quote.setWidthFull();
        var words = new TextArea(getTranslation("faq.remarks.words"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(2000);
        words.setMinRows(4);
        words.setWidthFull();
        var form = new Div(part, quote, words);
        form.addClassName("dialog-form");
        add(form);
        var cancel = new Button(getTranslation("shared.cancel"), _ -> close());
        var send = new Button(getTranslation("faq.remarks.send"), _ -> {
            var chosen = part.getValue();
            var remark = new NewRemark(
                    faq.revision(), chosen.language(), chosen.paragraph(), quote.getValue(), words.getValue());
            if (Refusals.attempt(Map.of("body", words, "quote", quote), () -> callback.accept(remark))) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, send);
    }

    private List<Part> parts(FaqDetails faq) {
        var parts = new ArrayList<Part>();
        var texts = faq.content().translations();
        parts.add(new Part(null, null, getTranslation("faq.remarks.whole")));
        parts.add(new Part(Language.KO, null, getTranslation("faq.field.title.ko")));
        add(parts, Language.KO, "", texts.ko().body());
        var english = texts.en();
        if (english != null) {
            parts.add(new Part(Language.EN, null, getTranslation("faq.field.title.en")));
            add(parts, Language.EN, "EN · ", english.body());
        }
        return parts;
    }

    private static void add(List<Part> parts, Language language, String prefix, String body) {
        for (var block : MarkdownBlock.of(body)) {
            if (!block.isHeading()) {
                var words = PlainText.shorten(block.text().replaceAll("\\s+", " "), 60);
                var heading = block.heading().isEmpty() ? "" : block.heading() + " · ";
                parts.add(new Part(language, block.index(), prefix + heading + words));
            }
        }
    }
}
