package io.haedap.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM over a real socket and takes files with the word HARM for infected. */
final class ClamdPeer implements AutoCloseable {

    private final ServerSocket socket;
    private volatile String answer = "";

    ClamdPeer() throws IOException {
        this(0);
    }

    ClamdPeer(int port) throws IOException {
        socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Says this to everybody from now on. */
    void say(String always) {
        answer = always;
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
        var in = new DataInputStream(peer.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            reply(peer, "UNKNOWN COMMAND");
            return;
        }
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
        }
        var harm = file.toString(StandardCharsets.ISO_8859_1).contains("HARM");
        reply(peer, !answer.isEmpty() ? answer : harm ? "stream: Test-Signature FOUND" : "stream: OK");
    }

    private static void reply(Socket peer, String line) throws IOException {
        peer.getOutputStream().write((line + "\0").getBytes(StandardCharsets.US_ASCII));
        peer.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
