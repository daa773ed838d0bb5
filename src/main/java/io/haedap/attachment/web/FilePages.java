package io.haedap.attachment.web;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentReader;
import io.haedap.attachment.FileAnswers;
import io.haedap.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files at their one address, that texts and messages name. */
@Controller
class FilePages {

    private final AttachmentReader files;

    FilePages(AttachmentReader files) {
        this.files = files;
    }

    @GetMapping("/files/{id}/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        return FileAnswers.of(files.open(AttachmentId.of(id), name).orElseThrow(Refusal::notFound));
    }
}
