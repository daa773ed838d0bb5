package io.haedap.attachment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import java.util.function.Consumer;

/** Lets somebody choose a file or drop one, says what is taken and, beside it, what was refused and why. */
class ChooseDialog extends Dialog {

    private final Paragraph refused = new Paragraph();

    ChooseDialog(AttachmentDesk desk, Consumer<Attachment> chosen) {
        setHeaderTitle(getTranslation("attachment.insert"));
        setWidth("480px");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        var upload = Uploads.to(
                desk,
                file -> {
                    close();
                    chosen.accept(file);
                },
                this::refuse);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.setAcceptedFileExtensions(
                desk.endings().stream().map(ending -> "." + ending).toArray(String[]::new));
        upload.setMaxFileSize(Math.toIntExact(desk.largest()));
        upload.setWidthFull();
        var limits = new Paragraph(
                getTranslation("attachment.limits", desk.largest() >> 20, String.join(", ", desk.endings())));
        limits.addClassNames("xs", "t2");
        var content = new Div(upload, refused, limits);
        content.addClassNames("form", "dialog-form");
        add(content);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()));
    }

    private void refuse(String why) {
        refused.setText(why);
        refused.setVisible(true);
    }
}
