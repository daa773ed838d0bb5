package io.haedap.attachment.web;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentReader;
import io.haedap.attachment.FileAnswers;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for programs: one multipart part {@code file} comes in, its address goes out. */
@RestController
@RequestMapping(AttachmentResource.PATH)
class AttachmentResource implements ApiRights, Versioned {

    static final String PATH = "/api/v1/attachments";

    private static final String WRITE = ApiRight.oneOf(
            Rights.FAQ_WRITE, Rights.FAQ_IMPORT, Rights.NOTICE_WRITE, Rights.INQUIRY_CREATE, Rights.INQUIRY_ANSWER);
    private static final String READ = ApiRight.oneOf(
            Rights.FAQ_READ,
            Rights.FAQ_WRITE,
            Rights.NOTICE_READ,
            Rights.NOTICE_WRITE,
            Rights.INQUIRY_READ,
            Rights.INQUIRY_CREATE,
            Rights.INQUIRY_ANSWER);

    private final AttachmentDesk desk;
    private final AttachmentReader files;

    AttachmentResource(AttachmentDesk desk, AttachmentReader files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post(PATH, WRITE),
                ApiRight.get(PATH + "/{id}", READ),
                ApiRight.get(PATH + "/{id}/content", READ),
                ApiRight.delete(PATH + "/{id}", WRITE));
    }

    @Override
    public long version(String id) {
        return files.one(AttachmentId.of(id)).version();
    }

    @PostMapping
    ResponseEntity<AttachmentJson> upload(HttpServletRequest request) {
        var file = OneFile.of(request, desk::add);
        return ResponseEntity.created(URI.create(PATH + "/" + file.id()))
                .eTag(Versions.etag(file.version()))
                .body(AttachmentJson.of(file));
    }

    @GetMapping("/{id}")
    ResponseEntity<AttachmentJson> one(@PathVariable String id) {
        Attachment file = files.one(AttachmentId.of(id));
        return Versions.ok(AttachmentJson.of(file), file.version());
    }

    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable String id) {
        return FileAnswers.of(files.open(AttachmentId.of(id), null).orElseThrow(Refusal::notFound));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(AttachmentId.of(id), Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
