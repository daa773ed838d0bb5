package io.haedap.attachment;

import io.haedap.shared.UnsavedTexts;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files that only a text names which somebody has not saved yet: nobody else may open them, but they are not swept away. */
@Component
class UnsavedFiles implements FileReferences {

    private static final String ADDRESS = "/files/([a-z2-7]{26})/";

    private final UnsavedTexts texts;

    UnsavedFiles(UnsavedTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean isPublic(AttachmentId file) {
        return false;
    }

    @Override
    public boolean isReadable(AttachmentId file) {
        return false;
    }

    @Override
    public Set<AttachmentId> named(Set<AttachmentId> files) {
        var named = new HashSet<AttachmentId>();
        texts.found(ADDRESS).forEach(id -> named.add(new AttachmentId(id)));
        named.retainAll(files);
        return named;
    }
}
