package io.haedap.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown text of one language with its tools and keys. Marks are set in the browser, where the selection and the steps
 * of undoing live; the server hears the text at least once a second while somebody types.
 */
@JavaScript("context://console-assets/markdown.js")
public final class MarkdownArea extends TextArea {

    /** How often, in milliseconds, what is typed is sent. */
    public static final int AT_LEAST_EVERY = 800;

    private final Language language;
    private final Div tools = new Div();
    private @Nullable EditorFiles files;

    public MarkdownArea(Language language, String label) {
        super(label);
        this.language = language;
        addClassName("markdown-area");
        Typing.steadily(this, AT_LEAST_EVERY);
        getElement().setAttribute("lang", language.tag());
        tools.addClassName("markdown-tools");
        tools.getElement().setAttribute("role", "toolbar");
        tools.getElement().setAttribute("aria-label", getTranslation("shared.markdown.tools", label));
        tools.add(
                tool("bold", Icons.BOLD),
                tool("italic", Icons.ITALIC),
                tool("link", Icons.LINK),
                tool("list", Icons.UL),
                tool("numbers", Icons.OL),
                tool("table", Icons.TABLE),
                tool("note", Icons.INFO),
                tool("warning", Icons.WARN));
    }

    /** The row of tools, to be laid above the text. */
    public Div tools() {
        return tools;
    }

    /** Shows the button for images and files. */
    public void setFiles(EditorFiles files) {
        this.files = files;
        var image = tool("image", Icons.IMG);
        image.addClickListener(_ -> choose());
        tools.add(image);
        files.receive(this, language);
    }

    /** Brings a line of the text, from 0, into sight and marks it. */
    public void point(int firstLine, int lastLine) {
        getElement().executeJs("window.haedapMarkdown.point(this, $0, $1)", firstLine, lastLine);
    }

    /** Puts Markdown where the caret is. */
    public void insert(String snippet) {
        getElement().executeJs("window.haedapMarkdown.insert(this, $0)", snippet);
    }

    /** Scrolls together with the other text, heading by heading. */
    public void scrollWith(MarkdownArea other) {
        addAttachListener(_ -> getElement().executeJs("window.haedapMarkdown.together(this, $0)", other.getElement()));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        tools.setVisible(!readOnly);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        "window.haedapMarkdown.connect(this, $0, $1, $2, $3)",
                        tools.getElement(),
                        word("shared.markdown.words.text"),
                        word("shared.markdown.words.item"),
                        word("shared.markdown.words.column"));
    }

    private void choose() {
        var offered = files;
        if (offered != null && !isReadOnly()) {
            offered.choose(language, this::insert);
        }
    }

    private String word(String key) {
        return getTranslation(language.locale(), key);
    }

    private Button tool(String name, Icons icon) {
        var words = getTranslation("shared.markdown." + name);
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.getElement().setAttribute("data-tool", name);
        return button;
    }
}
