package io.haedap.attachment;

import io.haedap.shared.Audited;
import java.util.Map;

/** Something happened to a file: {@code verb} in the past tense. Recorded by audit, without the file's name. */
record AttachmentChanged(AttachmentId file, String verb, Map<String, Object> facts) implements Audited {

    AttachmentChanged(AttachmentId file, String verb) {
        this(file, verb, Map.of());
    }

    @Override
    public String action() {
        return "attachment." + verb;
    }

    @Override
    public String subject() {
        return "attachment:" + file;
    }
}
