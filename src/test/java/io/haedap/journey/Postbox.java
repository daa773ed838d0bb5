package io.haedap.journey;

import io.haedap.mail.SmtpPeer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The letters that a real mail server was told, as their readers see them. */
final class Postbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SmtpPeer peer;

    Postbox(SmtpPeer peer) {
        this.peer = peer;
    }

    /** The text of the newest letter whose subject begins so; waits until it is there. */
    String letter(String subject) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (var message : messages().reversed()) {
                var text = text(message, subject);
                if (text != null) {
                    return text;
                }
            }
            Program.rest(Duration.ofMillis(150));
        }
        throw new AssertionError("No letter came: " + subject);
    }

    private List<String> messages() {
        var messages = new ArrayList<String>();
        StringBuilder current = null;
        for (var line : peer.heard()) {
            if (current == null) {
                current = line.equals("DATA") ? new StringBuilder() : null;
            } else if (line.equals(".")) {
                messages.add(current.toString());
                current = null;
            } else {
                current.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
        }
        return messages;
    }

    private static @org.jspecify.annotations.Nullable String text(String raw, String subject) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            if (!String.valueOf(message.getSubject()).startsWith(subject)) {
                return null;
            }
            return plain(message.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return plain(first.getContent());
        }
        return String.valueOf(content);
    }
}
