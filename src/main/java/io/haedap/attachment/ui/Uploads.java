package io.haedap.attachment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.attachment.AttachmentState;
import io.haedap.shared.Refusal;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/** What all uploads of the console have in common: the bytes go straight to the desk, the answer comes back to the screen. */
public final class Uploads {

    private Uploads() {}

    /** An upload whose files are judged by the desk alone; either of the two hears how each ended. */
    public static Upload to(AttachmentDesk desk, Consumer<Attachment> taken, Consumer<String> refused) {
        var upload = new Upload();
        upload.setUploadHandler(sent -> receive(desk, sent, upload, taken, refused));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setI18n(words(upload, desk));
        return upload;
    }

    private static void receive(
            AttachmentDesk desk,
            UploadEvent sent,
            Upload upload,
            Consumer<Attachment> taken,
            Consumer<String> refused) {
        Runnable answer;
        try {
            var file = desk.add(sent.getFileName(), sent.getInputStream());
            answer = file.state() == AttachmentState.INFECTED
                    ? () -> refused.accept(upload.getTranslation("attachment.infected"))
                    : () -> taken.accept(file);
        } catch (Refusal refusal) {
            answer = () -> refused.accept(sentence(upload, refusal));
        } catch (AccessDeniedException _) {
            answer = () -> refused.accept(upload.getTranslation("problem.forbidden"));
        }
        var told = answer;
        sent.getUI().access(told::run);
    }

    /** What a refusal says, in the language of the screen. */
    public static String sentence(Component screen, Refusal refusal) {
        return refusal.faults().isEmpty()
                ? screen.getTranslation("problem." + refusal.type())
                : refusal.faults().stream()
                        .map(fault -> screen.getTranslation(
                                "invalid." + fault.message(), fault.arguments().toArray()))
                        .collect(Collectors.joining(" "));
    }

    private static UploadI18N words(Component screen, AttachmentDesk desk) {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(screen.getTranslation("attachment.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(screen.getTranslation("attachment.drop")));
        words.getAddFiles().setMany(screen.getTranslation("attachment.choose"));
        words.getDropFiles().setMany(screen.getTranslation("attachment.drop"));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(screen.getTranslation("attachment.one"))
                .setFileIsTooBig(screen.getTranslation("invalid.attachment-too-large", desk.largest() >> 20))
                .setIncorrectFileType(
                        screen.getTranslation("invalid.attachment-type", String.join(", ", desk.endings()))));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(screen.getTranslation("attachment.sending"))
                        .setStalled(screen.getTranslation("attachment.stalled"))
                        .setProcessing(screen.getTranslation("attachment.looking"))
                        .setHeld(""))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(screen.getTranslation("problem.attachment-store"))
                        .setUnexpectedServerError(screen.getTranslation("problem.failed"))
                        .setForbidden(screen.getTranslation("problem.forbidden"))
                        .setFileTooLarge(screen.getTranslation("problem.attachment-too-large"))));
        words.setFile(new UploadI18N.File()
                .setRemove(screen.getTranslation("shared.cancel"))
                .setRetry(screen.getTranslation("attachment.again"))
                .setStart(screen.getTranslation("attachment.choose")));
        return words;
    }
}
