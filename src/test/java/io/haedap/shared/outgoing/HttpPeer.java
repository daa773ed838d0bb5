package io.haedap.shared.outgoing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A real server on this machine that says what it is told to, byte by byte, and remembers what it was asked. */
public final class HttpPeer implements AutoCloseable {

    /** What it says on a connection whose request has been read. */
    @FunctionalInterface
    public interface Says {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Map<String, Says> paths = new ConcurrentHashMap<>();
    private volatile Says says = out ->
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));

    public HttpPeer() {
        this(ServerSocketFactory.getDefault());
    }

    HttpPeer(ServerSocketFactory sockets) {
        try {
            server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The first line and the headers of each request. */
    public List<String> asked() {
        return asked;
    }

    /** The bodies of those requests, in the same order; empty where there was none. */
    public List<String> received() {
        return received;
    }

    public HttpPeer saying(Says what) {
        says = what;
        return this;
    }

    public HttpPeer answering(String head, byte[] body) {
        return saying(answer(head, body));
    }

    public HttpPeer saying(String path, Says what) {
        paths.put(path, what);
        return this;
    }

    /** The same for one path alone. */
    public HttpPeer at(String path, String head, byte[] body) {
        paths.put(path, answer(head, body));
        return this;
    }

    private static Says answer(String head, byte[] body) {
        return out -> {
            out.write(("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            var request = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            received.add(body(in, request.toString()));
            asked.add(request.toString());
            var path = request.toString().split(" ", 3)[1];
            paths.getOrDefault(path, says).to(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException | InterruptedException gone) {
            // the other side had enough
        }
    }

    /** Read as one character a byte, and told as UTF-8. */
    private static String body(BufferedReader in, String head) throws IOException {
        var length = LENGTH.matcher(head);
        if (!length.find()) {
            return "";
        }
        var bytes = new byte[Integer.parseInt(length.group(1))];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) in.read();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
