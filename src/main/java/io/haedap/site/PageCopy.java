package io.haedap.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A rendered page: what was answered, when, from which state of the content, and until when it may be shown unasked.
 * {@code begun} orders the beginning of its rendering among the arrivals of readers.
 */
record PageCopy(
        int status,
        @Nullable String type,
        List<Map.Entry<String, String>> headers,
        byte[] bytes,
        byte @Nullable [] zipped,
        String hash,
        Instant rightAt,
        long generation,
        Instant until,
        long begun) {

    static final String CACHE_CONTROL = "public, max-age=0, must-revalidate, stale-if-error=86400";
    private static final int WORTH_ZIPPING = 400;

    static PageCopy of(
            int status,
            @Nullable String type,
            List<Map.Entry<String, String>> headers,
            byte[] bytes,
            Instant rightAt,
            long generation,
            Instant until) {
        return new PageCopy(status, type, headers, bytes, zip(bytes), Hash.of(bytes), rightAt, generation, until, 0);
    }

    /** The same, with the tick at which its rendering began. */
    PageCopy begunAt(long tick) {
        return new PageCopy(status, type, headers, bytes, zipped, hash, rightAt, generation, until, tick);
    }

    boolean isFresh(long currentGeneration, Instant now) {
        return generation == currentGeneration && now.isBefore(until);
    }

    /** The same bytes, found to be still right at that moment. */
    PageCopy confirmed(Instant at, long generation, Instant until) {
        return new PageCopy(status, type, headers, bytes, zipped, hash, at, generation, until, begun);
    }

    int weight() {
        return 512 + bytes.length + (zipped == null ? 0 : zipped.length);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Answers 304 with nothing but what a cache needs, as RFC 9110, section 15.4.5 asks: the other headers are kept there. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = zipped != null && acceptsGzip(request) ? zipped : bytes;
        var zip = body != bytes;
        response.setHeader("Cache-Control", cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", '"' + hash + (zip ? "-gz\"" : "\""));
        if (status == 200 && knows(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            allowOrigins(response);
            return;
        }
        for (var header : headers) {
            response.setHeader(header.getKey(), header.getValue());
        }
        response.setStatus(status);
        if (type != null) {
            response.setContentType(type);
        }
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** Not every browser asks its own copy who may read it. */
    private void allowOrigins(HttpServletResponse response) {
        for (var header : headers) {
            if (header.getKey().equals("Access-Control-Allow-Origin")) {
                response.setHeader(header.getKey(), header.getValue());
            }
        }
    }

    private String cacheControl() {
        for (var header : headers) {
            if (header.getKey().equals("Cache-Control")) {
                return header.getValue();
            }
        }
        return CACHE_CONTROL;
    }

    private boolean knows(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.contains(hash) || "*".equals(ifNoneMatch.strip()));
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && (accepted.indexOf(';') < 0 || !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?"));
    }

    private static byte @Nullable [] zip(byte[] bytes) {
        if (bytes.length < WORTH_ZIPPING) {
            return null;
        }
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
