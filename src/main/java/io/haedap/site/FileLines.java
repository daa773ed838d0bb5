package io.haedap.site;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentState;
import io.haedap.inquiry.file.MessageFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as their customer reads of them. */
@Component
class FileLines {

    /** One file below a message; {@code path} is null while it cannot be opened, which {@code facts} then tells. */
    record Line(String name, String facts, @Nullable String path) {}

    private static final String OPENED_BELOW = "/inquiries/follow";

    private final Pages pages;

    FileLines(Pages pages) {
        this.pages = pages;
    }

    List<Line> of(List<MessageFile> files, Visit visit) {
        return files.stream()
                .map(file -> new Line(
                        file.name(),
                        facts(file.size(), file.state(), visit),
                        file.url() == null ? null : visit.to(OPENED_BELOW + file.url())))
                .toList();
    }

    String facts(Attachment file, Visit visit) {
        return facts(file.size(), file.state(), visit);
    }

    private String facts(long bytes, AttachmentState state, Visit visit) {
        var size = bytes < 1024 * 1024
                ? pages.say(visit, "attachment.size.kb", Math.max(1, bytes >> 10))
                : pages.say(visit, "attachment.size.mb", bytes / 1048576.0);
        return state == AttachmentState.CLEAN ? size : pages.say(visit, "site.files." + state.name(), size);
    }
}
