package io.haedap.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * What a form with files sent: its fields, and its files lying aside until somebody takes them. Read to the end even when something
 * in it is refused, as far as that is reasonable: a browser shows no answer while it is still sending.
 */
final class FormParts {

    /** A file as it was sent; {@code bytes} is null where it was one too many. */
    record SentFile(String name, @Nullable Path bytes) {}

    private static final String READ = FormParts.class.getName();
    private static final int MOST_PARTS = 300;
    private static final int MOST_FILES = 10;
    private static final int MOST_HEADER = 4_096;
    private static final int MOST_TEXT = 256 * 1024;
    private static final long MOST_BODY = 256L * 1024 * 1024;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<SentFile> files = new ArrayList<>();
    private boolean broken;
    private int text;
    private long body;

    private FormParts() {}

    static boolean isOne(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && isMultipart(request);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Reads the form and remembers it with the request; of no file more than {@code largest} and a byte is kept. */
    static FormParts read(HttpServletRequest request, long largest) {
        var parts = new FormParts();
        request.setAttribute(READ, parts);
        try {
            parts.readAll(request, largest);
        } catch (IOException | InvalidFileNameException cutOff) {
            parts.broken = true;
        }
        return parts;
    }

    /**
     * What was read of it, or null for a form without files. A form that was refused before anybody looked at it is read for its
     * texts alone, so that they stand in the answer; the container answers it as if it had been a GET.
     */
    static @Nullable FormParts of(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof FormParts parts) {
            return parts;
        }
        return request.getDispatcherType() == DispatcherType.ERROR && isMultipart(request) ? read(request, -1) : null;
    }

    /** A field of any form, whether it came with files or not. */
    static @Nullable String field(HttpServletRequest request, String name) {
        var parts = of(request);
        return parts == null ? request.getParameter(name) : parts.field(name);
    }

    @Nullable
    String field(String name) {
        var values = fields.get(name);
        return values == null ? null : values.getFirst();
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    List<SentFile> files() {
        return files;
    }

    /** Whether the end is missing, or it was too much to be read. */
    boolean isBroken() {
        return broken;
    }

    private void readAll(HttpServletRequest request, long largest) throws IOException {
        var upload = new FileUpload();
        upload.setPartHeaderSizeMax(MOST_HEADER);
        upload.setHeaderEncoding("UTF-8");
        var parts = upload.getItemIterator(new ServletRequestContext(request));
        for (int part = 0; parts.hasNext(); part++) {
            if (part >= MOST_PARTS) {
                throw new IOException("too many parts");
            }
            take(parts.next(), largest);
        }
    }

    private void take(FileItemStream part, long largest) throws IOException {
        try (var in = part.openStream()) {
            if (part.isFormField()) {
                var bytes = in.readNBytes(MOST_TEXT - text + 1);
                text += bytes.length;
                if (text > MOST_TEXT) {
                    throw new IOException("too much text");
                }
                fields.computeIfAbsent(part.getFieldName(), _ -> new ArrayList<>())
                        .add(new String(bytes, StandardCharsets.UTF_8));
            } else {
                takeFile(part, in, largest);
            }
        }
    }

    private void takeFile(FileItemStream part, InputStream in, long largest) throws IOException {
        var given = part.getName();
        if (given == null || given.isEmpty()) {
            skip(in);
            return;
        }
        if (largest < 0 || files.size() >= MOST_FILES) {
            files.add(new SentFile(given, null));
            skip(in);
            return;
        }
        var aside = Files.createTempFile("haedap-form-", ".part");
        files.add(new SentFile(given, aside));
        try (var out = Files.newOutputStream(aside)) {
            var piece = new byte[16 * 1024];
            long written = 0;
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                count(length);
                int room = (int) Math.min(length, largest + 1 - written);
                out.write(piece, 0, room);
                written += room;
            }
        }
    }

    private void skip(InputStream in) throws IOException {
        var piece = new byte[16 * 1024];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            count(length);
        }
    }

    private void count(int length) throws IOException {
        body += length;
        if (body > MOST_BODY) {
            throw new IOException("too long");
        }
    }

    /** Deletes what nobody took. */
    void forget() throws IOException {
        for (var file : files) {
            if (file.bytes() != null) {
                Files.deleteIfExists(file.bytes());
            }
        }
    }
}
