package io.haedap.site;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.FileAnswers;
import io.haedap.inquiry.FollowedFiles;
import io.haedap.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Files of the inquiry that this browser follows; any other is answered as if there were none. */
@Controller
@RequestMapping({"", "/en"})
class FollowFilePages {

    private final FollowedFiles files;
    private final FollowCookie cookie;

    FollowFilePages(FollowedFiles files, FollowCookie cookie) {
        this.files = files;
        this.cookie = cookie;
    }

    @GetMapping("/inquiries/follow/files/{id}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = cookie.read(request);
        if (secret == null) {
            throw Refusal.notFound();
        }
        var file = files.open(secret, AttachmentId.of(id))
                .filter(open -> open.file().url().equals("/files/" + id + "/" + name))
                .orElseThrow(Refusal::notFound);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        return FileAnswers.of(file);
    }
}
