package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Markdown;
import org.jspecify.annotations.Nullable;

/** A Markdown text in Korean and English side by side, each with the page as readers will see it beneath. */
public final class MarkdownEditor extends CustomField<LocalText> {

    private final MarkdownArea korean = new MarkdownArea(Language.KO, getTranslation("shared.language.ko"));
    private final MarkdownArea english = new MarkdownArea(Language.EN, getTranslation("shared.language.en"));
    private final Div koreanPreview = new Div();
    private final Div englishPreview = new Div();

    public MarkdownEditor(String label) {
        super(new LocalText("", null));
        setLabel(label);
        addClassName("markdown-editor");
        korean.setRequiredIndicatorVisible(true);
        var columns = new Div(column(korean, koreanPreview, "ko"), column(english, englishPreview, "en"));
        columns.addClassName("language-columns");
        korean.scrollWith(english);
        add(columns);
    }

    /** The Korean text, for a refusal that names it. */
    public TextArea korean() {
        return korean;
    }

    /** The English text, for a refusal that names it. */
    public TextArea english() {
        return english;
    }

    /** Shows the button for images and files in both languages. */
    public void setFiles(EditorFiles files) {
        korean.setFiles(files);
        english.setFiles(files);
    }

    private Component column(MarkdownArea text, Div preview, String language) {
        text.setMinRows(10);
        text.setWidthFull();
        text.addValueChangeListener(change -> {
            preview(preview, change.getValue());
            updateValue();
        });
        preview.addClassName("prose");
        preview.getElement().setAttribute("lang", language);
        var caption = new Span(getTranslation("shared.preview"));
        caption.addClassName("preview-caption");
        var column = new Div(text.tools(), text, caption, preview);
        column.addClassName("language-column");
        preview(preview, "");
        return column;
    }

    private void preview(Div preview, String markdown) {
        preview.removeAll();
        if (markdown.isBlank()) {
            preview.add(new Span(getTranslation("shared.preview.empty")));
        } else {
            preview.add(new Html("<div>" + Markdown.html(markdown) + "</div>"));
        }
    }

    @Override
    protected LocalText generateModelValue() {
        return new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable LocalText text) {
        korean.setValue(text == null ? "" : text.ko());
        english.setValue(text == null || text.en() == null ? "" : text.en());
        preview(koreanPreview, korean.getValue());
        preview(englishPreview, english.getValue());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        korean.setReadOnly(readOnly);
        english.setReadOnly(readOnly);
    }
}
