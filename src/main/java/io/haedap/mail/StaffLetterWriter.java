package io.haedap.mail;

import io.haedap.people.Secrets;
import io.haedap.people.StaffLetters;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import java.util.HexFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the letters that people asks for. */
@Component
class StaffLetterWriter implements StaffLetters {

    private final Outbox outbox;
    private final PublicAddress site;
    private final MessageSource messages;

    StaffLetterWriter(Outbox outbox, PublicAddress site, MessageSource messages) {
        this.outbox = outbox;
        this.site = site;
        this.messages = messages;
    }

    @Override
    public void invite(String email, String name, String path) {
        var key = "invitation:" + HexFormat.of().formatHex(Secrets.hash(path));
        outbox.post(new Letter(
                key,
                Letter.Kind.STAFF,
                email,
                name,
                Language.KO,
                text("mail.invitation.subject"),
                text("mail.invitation.body", Markdown.literal(name), site.of(path)),
                "staff"));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.KO.locale());
    }
}
