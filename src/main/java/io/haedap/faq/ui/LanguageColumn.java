package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.MarkdownArea;
import io.haedap.shared.ui.Typing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One language of an entry: its tools on top, title and text, and below what is known about it. */
class LanguageColumn extends Section {

    private final TextField title;
    private final MarkdownArea body;
    private final Div known = new Div();
    private final Div marks = new Div();
    private final Button warnings = new Button(Icons.WARN.create());
    private final Span count = new Span();
    private Runnable opener = () -> {};
    private final Div doc = new Div();

    LanguageColumn(Language language, @Nullable EditorFiles files) {
        var name = getTranslation("shared.language." + language.tag());
        title = new TextField(getTranslation("faq.field.title." + language.tag()));
        body = new MarkdownArea(language, name);
        addClassNames("lang", "lang-" + language.tag());
        getElement().setAttribute("aria-label", name);
        title.addClassName("lang-title");
        Typing.steadily(title, MarkdownArea.AT_LEAST_EVERY);
        title.getElement().setAttribute("lang", language.tag());
        title.setPlaceholder(getTranslation("faq.field.title.hint." + language.tag()));
        title.setRequiredIndicatorVisible(language == Language.KO);
        body.setRequiredIndicatorVisible(language == Language.KO);
        if (files != null) {
            body.setFiles(files);
        }
        var heading = new H2(name);
        marks.addClassName("lang-marks");
        if (language == Language.KO) {
            var source = new Span(getTranslation("faq.language.source"));
            source.addClassNames("xs", "t3");
            marks.add(source);
        }
        known.addClassName("lang-known");
        count.addClassName("lang-count");
        warnings.addClassName("lang-warnings");
        warnings.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        warnings.addClickListener(_ -> opener.run());
        warnings.setVisible(false);
        doc.add(title, body);
        doc.addClassName("doc");
        body.addValueChangeListener(_ -> count());
        add(new Header(heading, marks, body.tools()), doc, new Footer(known, warnings, count));
        count();
    }

    /** Lays a part below the text. */
    void below(Component part) {
        doc.add(part);
    }

    TextField title() {
        return title;
    }

    MarkdownArea body() {
        return body;
    }

    List<MarkdownBlock> blocks() {
        return MarkdownBlock.of(body.getValue());
    }

    /** Small signs beside the language's name, such as how many paragraphs are outdated. */
    void mark(Component... signs) {
        marks.removeAll();
        marks.add(signs);
    }

    /** Says in the foot when the text was kept. */
    void say(Component... words) {
        known.removeAll();
        known.add(words);
    }

    /** Says in the foot how many places the checks found; a press opens the list. */
    void warn(int found, Runnable open) {
        opener = open;
        warnings.setVisible(found > 0);
        warnings.setText(getTranslation("faq.warnings", found));
    }

    void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
    }

    void point(int paragraph) {
        blocks().stream()
                .filter(block -> block.index() == paragraph)
                .findFirst()
                .ifPresent(block -> body.point(block.firstLine(), block.lastLine()));
    }

    private void count() {
        var text = body.getValue();
        var blocks = blocks();
        var sections = blocks.stream().filter(block -> !block.isHeading()).count();
        var letters = blocks.stream()
                .mapToInt(block -> block.text().codePointCount(0, block.text().length()))
                .sum();
        count.setText(text.isBlank() ? "" : getTranslation("faq.count.text", sections, letters));
    }
}
