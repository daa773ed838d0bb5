package io.haedap.inquiry;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentShelf;
import io.haedap.attachment.OpenFile;
import io.haedap.inquiry.file.MessageFile;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Opens files for customers: of the messages that whoever holds the follow secret is shown, and of no other. */
@Service
@PreAuthorize("permitAll()")
public class FollowedFiles {

    private final InquiryCounter counter;
    private final AttachmentShelf shelf;

    FollowedFiles(InquiryCounter counter, AttachmentShelf shelf) {
        this.counter = counter;
        this.shelf = shelf;
    }

    /** Nothing for a foreign file, an unknown one and one that was not found clean. */
    public Optional<OpenFile> open(String secret, AttachmentId file) {
        return counter.follow(secret).messages().stream()
                .flatMap(message -> message.files().stream())
                .filter(MessageFile::isOpen)
                .map(MessageFile::id)
                .filter(file::equals)
                .findAny()
                .flatMap(shelf::open);
    }
}
