package io.haedap.attachment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.shared.Language;
import io.haedap.shared.ui.MarkdownArea;
import io.haedap.shared.ui.Toasts;
import java.util.ArrayDeque;
import java.util.Queue;

/** Takes files that are pasted into a text or dropped on it, and asks about one after the other. */
@StyleSheet("context://console-assets/attachment.css")
@JavaScript("context://console-assets/files.js")
class FileCatcher extends Div {

    private final MarkdownArea text;
    private final Language language;
    private final Upload upload;
    private final Queue<Attachment> waiting = new ArrayDeque<>();
    private boolean asking;

    FileCatcher(AttachmentDesk desk, MarkdownArea text, Language language) {
        this.text = text;
        this.language = language;
        this.upload = Uploads.to(desk, this::taken, Toasts::refused);
        addClassName("file-catcher");
        upload.getElement().setAttribute("aria-hidden", "true");
        add(upload);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("window.haedapFiles.listen($0, $1)", text.getElement(), upload.getElement());
    }

    private void taken(Attachment file) {
        waiting.add(file);
        if (!asking) {
            askNext();
        }
    }

    private void askNext() {
        var next = waiting.poll();
        asking = next != null;
        if (next != null) {
            var dialog = new DescribeDialog(next, language, text::insert);
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    askNext();
                }
            });
            dialog.open();
        }
    }
}
