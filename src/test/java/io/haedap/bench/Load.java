package io.haedap.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks one address over and over on some kept connections, with as little work of its own as possible. */
final class Load {

    private static final int CLOSED = 0;

    private final int port;
    private final byte[] request;
    private final int expected;

    Load(int port, String path, int expected, String... headers) {
        this.port = port;
        this.expected = expected;
        var text = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n";
        this.request = text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers a second over so many connections. */
    double rate(int connections, Duration time) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var counts = new ArrayList<Future<Long>>();
            var begin = System.nanoTime();
            var end = begin + time.toNanos();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> ask(end)));
            }
            long total = 0;
            for (var count : counts) {
                total += count.get();
            }
            return total * 1e9 / (System.nanoTime() - begin);
        } catch (java.util.concurrent.ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The server may close a kept connection after some requests: then a new one is opened, on both sides alike. */
    private long ask(long end) {
        long count = 0;
        while (System.nanoTime() < end) {
            try (var socket = new Socket("localhost", port)) {
                socket.setTcpNoDelay(true);
                var out = socket.getOutputStream();
                var in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
                while (System.nanoTime() < end) {
                    out.write(request);
                    out.flush();
                    int status = answer(in);
                    if (status == CLOSED) {
                        break;
                    }
                    if (status != expected) {
                        throw new IllegalStateException("Expected " + expected + " but got " + status);
                    }
                    count++;
                }
            } catch (java.net.SocketException _) {
                // closed between two requests: the next connection goes on
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return count;
    }

    private static int answer(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return CLOSED;
        }
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26);
        }
        if (!chunked) {
            in.skipNBytes(length);
            return status;
        }
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
