package io.haedap.attachment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How a file is sent to a browser, wherever it was asked for: pictures, which this program drew itself, are shown; all else is
 * downloaded as bytes of no type.
 */
public final class FileAnswers {

    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private FileAnswers() {}

    /**
     * The bytes under an id never change, so a reader's browser keeps them for good; what many readers share asks again after
     * seconds, because a text may be withdrawn. What is not public is kept by nobody.
     */
    public static ResponseEntity<Resource> of(OpenFile open) {
        var file = open.file();
        var disposition = file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(
                        file.isPicture() ? MediaType.parseMediaType(file.type()) : MediaType.APPLICATION_OCTET_STREAM)
                .eTag("\"" + open.digest() + "\"")
                .cacheControl(
                        open.isPublic()
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .sMaxAge(Duration.ofSeconds(5))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(open.bytes());
    }
}
