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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says something about a paragraph of the newest revision. */
class RemarkDialog extends Dialog {

    /** What a remark can be about. */
    private record Part(
            @Nullable Language language,
            @Nullable Integer paragraph,
            String words,
            @Nullable MarkdownBlock block) {

        private boolean isOf(Language wanted) {
            return language == wanted && block != null;
        }

        private boolean holds(String text) {
            return block != null
                    && (block.source().contains(text) || plain(block.text()).contains(plain(text)));
        }

        private boolean isWhole(String text) {
            return block != null
                    && (block.source().strip().equals(text.strip())
                            || plain(block.text()).equals(plain(text)));
        }

        private boolean standsOn(int line) {
            return block != null && block.firstLine() <= line && line <= block.lastLine();
        }

        private static String plain(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    private static final int LONGEST_QUOTE = 500;

    private final List<Part> parts;
    private final Select<Part> part = new Select<>();
    private final TextField quote = new TextField(getTranslation("faq.remarks.quote"));

    RemarkDialog(FaqDetails faq, Consumer<NewRemark> callback) {
        setHeaderTitle(getTranslation("faq.remarks.say"));
        addClassName("remark-dialog");
        parts = parts(faq);
        part.setLabel(getTranslation("faq.remarks.about"));
        part.setItems(parts);
        part.setItemLabelGenerator(Part::words);
        part.setValue(parts.stream()
                .filter(one -> one.paragraph() != null)
                .findFirst()
                .orElse(parts.getFirst()));
        part.setWidthFull();
        quote.setHelperText(getTranslation("faq.remarks.quote.hint"));
        quote.setMaxLength(LONGEST_QUOTE);
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

    /** The paragraph that holds these words, selected on that line of the text, or with -1 anywhere; a part of it is the quote. */
    void about(Language language, int line, String text) {
        parts.stream()
                .filter(one -> one.isOf(language) && one.holds(text))
                .min(Comparator.comparing(one -> !one.standsOn(line)))
                .ifPresent(one -> {
                    part.setValue(one);
                    if (!one.isWhole(text) && text.length() <= LONGEST_QUOTE) {
                        quote.setValue(Part.plain(text));
                    }
                });
    }

    private List<Part> parts(FaqDetails faq) {
        var parts = new ArrayList<Part>();
        var texts = faq.content().translations();
        parts.add(new Part(null, null, getTranslation("faq.remarks.whole"), null));
        parts.add(new Part(Language.KO, null, getTranslation("faq.field.title.ko"), null));
        add(parts, Language.KO, "", texts.ko().body());
        var english = texts.en();
        if (english != null) {
            parts.add(new Part(Language.EN, null, getTranslation("faq.field.title.en"), null));
            add(parts, Language.EN, "EN · ", english.body());
        }
        return parts;
    }

    private static void add(List<Part> parts, Language language, String prefix, String body) {
        for (var block : MarkdownBlock.of(body)) {
            if (!block.isHeading()) {
                var words = PlainText.shorten(block.text().replaceAll("\\s+", " "), 60);
                var heading = block.heading().isEmpty() ? "" : block.heading() + " · ";
                parts.add(new Part(language, block.index(), prefix + heading + words, block));
            }
        }
    }
}
