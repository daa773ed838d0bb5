package io.haedap.attachment.web;

import io.haedap.shared.Refusal;
import io.haedap.shared.web.BodyTooLong;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * Reads the one file of a multipart body as it comes in. The program takes no multipart anywhere else, so the container does
 * not parse it: this happens here, behind authorization.
 */
final class OneFile {

    private static final int MOST_PARTS = 20;
    private static final int MOST_HEADER = 2_048;

    private OneFile() {}

    /** Hands the name and the bytes of part {@code file} to whoever takes them. */
    static <T> T of(HttpServletRequest request, BiFunction<String, InputStream, T> taken) {
        var upload = new FileUpload();
        upload.setPartHeaderSizeMax(MOST_HEADER);
        upload.setHeaderEncoding("UTF-8");
        try {
            var parts = upload.getItemIterator(new ServletRequestContext(request));
            for (int part = 0; part < MOST_PARTS && parts.hasNext(); part++) {
                var item = parts.next();
                if ("file".equals(item.getFieldName()) && !item.isFormField()) {
                    try (var bytes = item.openStream()) {
                        return taken.apply(String.valueOf(item.getName()), bytes);
                    }
                }
            }
        } catch (BodyTooLong tooLong) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "status-413");
        } catch (IOException | InvalidFileNameException malformed) {
            throw Refusal.malformed("file");
        }
        throw Refusal.invalid("file", "attachment-missing");
    }
}
