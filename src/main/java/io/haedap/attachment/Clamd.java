package io.haedap.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a clamd over TCP with its INSTREAM command: pieces behind their length, a piece of none at the end, one line back. */
final class Clamd implements Scanner {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final String host;
    private final int port;

    private Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Reads {@code host:port}; refuses to start on anything else. */
    static Clamd at(String address) {
        var parts = address.strip().replaceFirst("^(tcp|clamd)://", "").split(":(?=\\d+$)", -1);
        if (parts.length != 2 || parts[0].isBlank() || !parts[1].matches("\\d{1,5}")) {
            throw new IllegalStateException("HAEDAP_CLAMD must be host:port of a clamd, such as clamav:3310");
        }
        return new Clamd(parts[0].replaceAll("^\\[|]$", ""), Integer.parseInt(parts[1]));
    }

    @Override
    public Verdict scan(InputStream bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            for (int length = bytes.read(piece); length > 0; length = bytes.read(piece)) {
                out.writeInt(length);
                out.write(piece, 0, length);
            }
            out.writeInt(0);
            out.flush();
            return verdict(answer(socket.getInputStream()));
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int letter = in.read(); letter != 0; letter = in.read()) {
            if (letter < 0 || answer.length() > LONGEST_ANSWER) {
                throw new EOFException("clamd hung up: " + answer);
            }
            answer.append((char) letter);
        }
        return answer.toString();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            var name = answer.substring("stream: ".length(), answer.length() - " FOUND".length())
                    .replaceAll("[^\\x20-\\x7e]", "?")
                    .strip();
            return new Verdict.Infected(name.isEmpty() ? "unnamed" : name.substring(0, Math.min(200, name.length())));
        }
        throw new IOException("clamd does not know: " + answer);
    }
}
