package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.file.MessageFile;
import io.haedap.shared.ui.Icons;
import java.util.List;

/** The files below a message: a click opens a clean one in a new window, which is recorded; the others say how they stand. */
class MessageFilesLine extends Div {

    MessageFilesLine(List<MessageFile> files) {
        addClassName("files");
        setVisible(!files.isEmpty());
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", getTranslation("inquiry.files"));
        files.forEach(file -> list.add(new ListItem(line(file))));
        add(list);
    }

    private Component line(MessageFile file) {
        var url = file.url();
        if (url == null) {
            var waiting = new Span(Icons.CLIP.create(), name(file), state(file));
            waiting.addClassNames("file", "shut");
            return waiting;
        }
        var size = new Span(size(this, file.size()));
        size.addClassName("t3");
        var link = new Anchor(url, (file.width() == null ? Icons.CLIP : Icons.IMG).create(), name(file), size);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setTitle(getTranslation("inquiry.files.open", file.name()));
        link.addClassName("file");
        return link;
    }

    private Span state(MessageFile file) {
        var words = new Span(getTranslation("inquiry.files." + file.state()));
        words.addClassName("t3");
        return words;
    }

    static Span name(MessageFile file) {
        var name = new Span(file.name());
        name.addClassName("name");
        return name;
    }

    static String size(Component screen, long bytes) {
        return bytes < 1024 * 1024
                ? screen.getTranslation("attachment.size.kb", Math.max(1, bytes >> 10))
                : screen.getTranslation("attachment.size.mb", bytes / 1048576.0);
    }
}
