package io.haedap.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes an empty envelope sender, which GreenMail does not, and remembers what it was told. */
public final class SmtpPeer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String refused = "nobody";

    public SmtpPeer() throws IOException {
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<String> heard() {
        return heard;
    }

    void refuse(String recipient) {
        refused = recipient;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var peer = socket.accept()) {
                talk(peer);
            } catch (IOException _) {
                // the other side hung up, or the test is over
            }
        }
    }

    private void talk(Socket peer) throws IOException {
        var in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
        say(peer, "220 peer");
        boolean data = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (data) {
                data = !".".equals(line);
                if (!data) {
                    say(peer, "250 taken");
                }
            } else if (line.startsWith("DATA")) {
                data = true;
                say(peer, "354 go on");
            } else if (line.startsWith("RCPT") && line.contains(refused)) {
                say(peer, "550 5.1.1 <" + refused + "> unknown");
            } else {
                say(peer, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket peer, String line) throws IOException {
        peer.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        peer.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
