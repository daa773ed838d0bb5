package io.haedap.attachment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentState;
import io.haedap.shared.Language;
import java.util.function.Consumer;

/** Asks what goes with a file: what a picture shows, or the words of a link. Nothing is put in without them. */
class DescribeDialog extends Dialog {

    private static final int LONGEST = 300;

    private final Attachment file;
    private final Consumer<String> snippet;
    private final TextField words = new TextField();
    private final TextField caption = new TextField(getTranslation("attachment.caption"));

    DescribeDialog(Attachment file, Language language, Consumer<String> snippet) {
        this.file = file;
        this.snippet = snippet;
        setHeaderTitle(getTranslation("attachment.insert"));
        setWidth("480px");
        var content = new Div();
        content.addClassNames("form", "dialog-form", "file-described");
        if (file.state() == AttachmentState.QUARANTINED) {
            var waits = new Paragraph(getTranslation("attachment.quarantined"));
            waits.addClassName("t2");
            content.add(waits);
        } else if (file.isPicture()) {
            content.add(new Image(file.url(), ""));
        }
        content.add(name(), words);
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.getElement().setAttribute("lang", language.tag());
        var spoken = getTranslation("shared.language." + language.tag());
        if (file.isPicture()) {
            words.setLabel(getTranslation("attachment.alt", spoken));
            words.setHelperText(getTranslation("attachment.alt.hint"));
            caption.setMaxLength(LONGEST);
            caption.setWidthFull();
            caption.getElement().setAttribute("lang", language.tag());
            content.add(caption);
        } else {
            words.setLabel(getTranslation("attachment.link", spoken));
            words.setValue(file.name());
        }
        add(content);
        var insert = new Button(getTranslation("attachment.insert.do"), click -> insert());
        insert.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), insert);
        addOpenedChangeListener(change -> words.focus());
    }

    private Paragraph name() {
        var size = file.size() < 1024 * 1024
                ? getTranslation("attachment.size.kb", Math.max(1, file.size() >> 10))
                : getTranslation("attachment.size.mb", file.size() / 1048576.0);
        var facts = new Paragraph(
                file.isPicture()
                        ? getTranslation("attachment.facts.picture", file.name(), size, file.width(), file.height())
                        : getTranslation("attachment.facts", file.name(), size));
        facts.addClassNames("xs", "t2");
        return facts;
    }

    private void insert() {
        if (words.getValue().isBlank()) {
            words.setErrorMessage(
                    getTranslation(file.isPicture() ? "attachment.alt.missing" : "attachment.link.missing"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        close();
        snippet.accept(file.markdown(words.getValue(), caption.getValue()));
    }
}
