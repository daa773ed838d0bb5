package io.haedap.inquiry.file;

import io.haedap.attachment.AttachmentId;
import io.haedap.shared.Audited;
import java.util.List;
import java.util.Map;

/** Files went with a message of an inquiry. Recorded by audit, without their names. */
public record FilesAttached(String number, long message, List<AttachmentId> files) implements Audited {

    @Override
    public String action() {
        return "inquiry.files-attached";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "message",
                message,
                "files",
                files.stream().map(AttachmentId::toString).toList());
    }
}
