package io.haedap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks one address over and over on some kept connections, with as little work of its own as possible. */
final class Load {

    private static final int CLOSED = 0;

    private static final int ROOM = 64 * 1024;
    private static final String LENGTH = "\r\ncontent-length:";

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
                var in = socket.getInputStream();
                var room = new byte[ROOM];
                while (System.nanoTime() < end) {
                    out.write(request);
                    out.flush();
                    int status = answer(in, room);
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

    /** Reads one answer in as few steps as it comes in: what the asker costs is taken from what is measured. */
    private static int answer(InputStream in, byte[] room) throws IOException {
        int filled = 0;
        int end = -1;
        while (end < 0) {
            int read = in.read(room, filled, room.length - filled);
            if (read < 0) {
                return CLOSED;
            }
            filled += read;
            end = endOfHead(room, filled);
        }
        int status = (room[9] - '0') * 100 + (room[10] - '0') * 10 + (room[11] - '0');
        if (status != 304) {
            long left = lengthIn(new String(room, 0, end, StandardCharsets.US_ASCII)) - (filled - end);
            while (left > 0) {
                int read = in.read(room);
                if (read < 0) {
                    throw new IOException("An answer that ends too early");
                }
                left -= read;
            }
        }
        return status;
    }

    private static int endOfHead(byte[] head, int filled) {
        for (int i = 3; i < filled; i++) {
            if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n' && head[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static long lengthIn(String head) {
        var at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("An answer without its length: " + head);
        }
        return Long.parseLong(
                head.substring(at + LENGTH.length(), head.indexOf('\r', at + 2)).strip());
    }
}
