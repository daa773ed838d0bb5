package io.haedap.site;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentState;
import io.haedap.attachment.VisitorFiles;
import io.haedap.inquiry.file.FileLimits;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Files that come with forms. They are kept as soon as they are sent, under the secret that the form carries: when something else
 * in the form is refused they stand there already and need not be chosen again.
 */
@Component
class FormFiles {

    static final String FIELD = "files";

    /** A file that waits for the form to be sent. */
    record Kept(String id, String name, String facts) {}

    private final VisitorFiles files;
    private final FileLines lines;
    private final Pages pages;
    private final Problems problems;

    FormFiles(VisitorFiles files, FileLines lines, Pages pages, Problems problems) {
        this.files = files;
        this.lines = lines;
        this.pages = pages;
        this.problems = problems;
    }

    /** Takes what was chosen and drops what was ticked; tells each file that has to be chosen again, and why. */
    List<FieldError> take(String secret, HttpServletRequest request, Visit visit) {
        var parts = FormParts.of(request);
        if (parts == null) {
            return List.of();
        }
        for (var id : parts.fields().getOrDefault("drop", List.of())) {
            drop(secret, id);
        }
        var errors = new ArrayList<FieldError>();
        var waiting = files.waiting(secret);
        int room = FileLimits.MOST - waiting.size();
        long bytes = FileLimits.TOGETHER.toBytes()
                - waiting.stream().mapToLong(Attachment::size).sum();
        for (var sent : parts.files()) {
            try {
                if (room <= 0 || sent.bytes() == null) {
                    throw Refusal.invalid(FIELD, "files-many", FileLimits.MOST);
                }
                var file = keep(secret, sent);
                if (file.size() > bytes) {
                    files.drop(secret, file.id());
                    throw Refusal.invalid(FIELD, "files-together", FileLimits.TOGETHER.toMegabytes());
                }
                bytes -= file.size();
                room--;
            } catch (Refusal no) {
                errors.add(error(
                        pages.say(
                                visit,
                                "site.form.error",
                                shown(sent.name()),
                                String.join(
                                        " ",
                                        problems.sentences(no, visit.language().locale()))),
                        visit));
            }
        }
        if (parts.isBroken()) {
            errors.add(error(pages.say(visit, "site.files.broken"), visit));
        }
        return errors;
    }

    private Attachment keep(String secret, FormParts.SentFile sent) {
        try (var in = Files.newInputStream(java.util.Objects.requireNonNull(sent.bytes()))) {
            var file = files.add(secret, sent.name(), in);
            if (file.state() == AttachmentState.INFECTED) {
                files.drop(secret, file.id());
                throw Refusal.invalid(FIELD, "files-infected");
            }
            return file;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void drop(String secret, String id) {
        try {
            files.drop(secret, AttachmentId.of(id));
        } catch (Refusal _) {
            // it is not there any more
        }
    }

    /** A file is told by its name, as far as that can be shown. */
    static String shown(String name) {
        return PlainText.shorten(name.replaceAll("\\p{C}", ""), 60);
    }

    private FieldError error(String words, Visit visit) {
        return new FieldError(FIELD, pages.say(visit, "site.files"), words);
    }

    List<Kept> kept(String secret, Visit visit) {
        return files.waiting(secret).stream()
                .map(file -> new Kept(file.id().toString(), file.name(), lines.facts(file, visit)))
                .toList();
    }

    /** What goes with the message that is sent now. */
    SentFiles sent(String secret) {
        return SentFiles.ofVisitor(
                secret, files.waiting(secret).stream().map(Attachment::id).toList());
    }

    /** The form had been received before: what came with it once more is not wanted. */
    void dropAll(String secret) {
        files.waiting(secret).forEach(file -> drop(secret, file.id().toString()));
    }

    String limits(Visit visit) {
        return pages.say(
                visit,
                "site.files.hint",
                FileLimits.MOST,
                files.largest() >> 20,
                FileLimits.TOGETHER.toMegabytes(),
                String.join(", ", files.endings()));
    }

    /** What a browser offers to choose from. */
    String accepted() {
        return "." + String.join(",.", files.endings());
    }

    /** What was chosen and could not be looked at, to be named in the answer. */
    static List<String> names(HttpServletRequest request) {
        var parts = FormParts.of(request);
        return parts == null
                ? List.of()
                : parts.files().stream().map(file -> shown(file.name())).toList();
    }
}
