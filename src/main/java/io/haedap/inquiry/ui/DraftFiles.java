package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.attachment.AttachmentState;
import io.haedap.attachment.ui.Uploads;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.file.DraftFileDesk;
import io.haedap.inquiry.file.FileLimits;
import io.haedap.inquiry.file.MessageFile;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of what is being written: chosen by the button, pasted into its text or dropped on it. */
@JavaScript("context://console-assets/files.js")
class DraftFiles extends Div {

    /** Where the bytes go, and where it is kept that they are part of the draft. */
    @Component
    record Desks(AttachmentDesk uploads, DraftFileDesk drafts) {

        FileShelf shelf(String number, MessageKind kind) {
            return new FileShelf.OfDraft(drafts, number, kind);
        }
    }

    private final AttachmentDesk uploads;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph refused = new Paragraph();
    private Upload upload = new Upload();
    private List<MessageFile> files = List.of();
    private FileShelf shelf;
    private int coming;

    DraftFiles(AttachmentDesk uploads) {
        this.uploads = uploads;
        this.shelf = new FileShelf.OfForm(uploads);
        addClassNames("files", "draft-files");
        list.getElement().setAttribute("aria-label", getTranslation("inquiry.files"));
        refused.addClassNames("refused", "xs");
        refused.getElement().setAttribute("role", "alert");
        add(list, refused, upload);
    }

    /** Shows what is kept of that draft. Each has an upload of its own: a file on its way from one cannot arrive in another. */
    void show(FileShelf its) {
        shelf = its;
        var anew = Uploads.to(uploads, file -> taken(its, file), words -> refuse(its, words));
        var attach = new Button(getTranslation("inquiry.files.attach"), Icons.CLIP.create());
        attach.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        anew.setUploadButton(attach);
        anew.setDropAllowed(false);
        anew.setMaxFileSize(Math.toIntExact(uploads.largest()));
        anew.addFileRejectedListener(rejected -> refuse(its, rejected.getErrorMessage()));
        replace(upload, anew);
        upload = anew;
        count(anew);
        draw(its.all());
    }

    /** Lets files that are pasted into that text or dropped on it come too. */
    void receive(TextArea text) {
        getElement().executeJs("window.haedapFiles.listen($0, $1)", text.getElement(), upload.getElement());
    }

    /** What goes with the message that is sent now; refuses while a file is on its way, or it would be left behind. */
    List<String> ids() {
        if (coming > 0) {
            throw Refusal.conflict("inquiry-files-coming");
        }
        return files.stream().map(file -> file.id().toString()).toList();
    }

    private void count(Upload its) {
        coming = 0;
        its.getElement().addEventListener("upload-start", _ -> coming++);
        for (var end : List.of("upload-success", "upload-error", "upload-abort")) {
            its.getElement().addEventListener(end, _ -> coming = Math.max(0, coming - 1));
        }
    }

    private void taken(FileShelf its, Attachment file) {
        try {
            var now = its.add(file);
            if (its.equals(shelf)) {
                draw(now);
            }
        } catch (Refusal no) {
            refuse(its, Uploads.sentence(this, no));
        }
    }

    /** Beside the files, unless another draft is shown by now. */
    private void refuse(FileShelf its, String words) {
        if (its.equals(shelf)) {
            refused.setText(words);
            refused.setVisible(true);
        }
    }

    private void remove(MessageFile file) {
        try {
            shelf.remove(file);
        } catch (Refusal _) {
            // another window took it out before
        }
        draw(shelf.all());
    }

    private void draw(List<MessageFile> now) {
        files = now;
        refused.setVisible(false);
        list.removeAll();
        now.forEach(file -> list.add(new ListItem(line(file))));
        list.setVisible(!now.isEmpty());
        upload.setVisible(now.size() < FileLimits.MOST);
    }

    private Span line(MessageFile file) {
        var remove = new Button(Icons.CLOSE.create(), click -> remove(file));
        remove.setAriaLabel(getTranslation("inquiry.files.remove", file.name()));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var facts = new Span(
                file.state() == AttachmentState.CLEAN
                        ? MessageFilesLine.size(this, file.size())
                        : getTranslation("inquiry.files." + file.state()));
        facts.addClassName("t3");
        var line = new Span(Icons.CLIP.create(), MessageFilesLine.name(file), facts, remove);
        line.addClassName("file");
        return line;
    }
}
