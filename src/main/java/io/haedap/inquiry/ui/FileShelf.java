package io.haedap.inquiry.ui;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.file.DraftFileDesk;
import io.haedap.inquiry.file.FileLimits;
import io.haedap.inquiry.file.MessageFile;
import io.haedap.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the files of something unfinished lie. */
interface FileShelf {

    List<MessageFile> all();

    /** All with the new one; refuses what is too many or too much. */
    List<MessageFile> add(Attachment file);

    void remove(MessageFile file);

    /** Part of a draft that is kept: there again after a lost tab. */
    record OfDraft(DraftFileDesk drafts, String number, MessageKind kind) implements FileShelf {

        @Override
        public List<MessageFile> all() {
            return number.isEmpty() ? List.of() : drafts.of(number, kind.name());
        }

        @Override
        public List<MessageFile> add(Attachment file) {
            return drafts.add(number, kind.name(), file.id());
        }

        @Override
        public void remove(MessageFile file) {
            drafts.remove(number, kind.name(), file.id());
        }
    }

    /** In a form, until it is saved; what is left behind is swept. */
    final class OfForm implements FileShelf {

        private final AttachmentDesk uploads;
        private final Map<MessageFile, Attachment> files = new LinkedHashMap<>();

        OfForm(AttachmentDesk uploads) {
            this.uploads = uploads;
        }

        @Override
        public List<MessageFile> all() {
            return List.copyOf(files.keySet());
        }

        @Override
        public List<MessageFile> add(Attachment file) {
            if (files.size() >= FileLimits.MOST) {
                throw Refusal.invalid("attachmentIds", "files-many", FileLimits.MOST);
            }
            files.put(MessageFile.of(file), file);
            return all();
        }

        @Override
        public void remove(MessageFile file) {
            var stored = files.remove(file);
            if (stored != null) {
                uploads.remove(stored.id(), stored.version());
            }
        }
    }
}
