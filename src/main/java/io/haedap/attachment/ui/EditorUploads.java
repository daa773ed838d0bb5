package io.haedap.attachment.ui;

import io.haedap.attachment.AttachmentDesk;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.MarkdownArea;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Files for editors from this store: by the button, pasted into a text or dropped on it. */
@Component
class EditorUploads implements EditorFiles {

    private final AttachmentDesk desk;

    EditorUploads(AttachmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void choose(Language language, Consumer<String> snippet) {
        new ChooseDialog(desk, file -> new DescribeDialog(file, language, snippet).open()).open();
    }

    @Override
    public void receive(MarkdownArea text, Language language) {
        text.tools().add(new FileCatcher(desk, text, language));
    }
}
