package io.haedap.notice;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A notice as a letter tells it: for whoever sends letters to subscribers, and for the preview. */
@Component
public class NoticeLetter {

    /** The body is Markdown. */
    public record Words(String subject, String body) {}

    private final MessageSource messages;
    private final PublicAddress address;

    NoticeLetter(MessageSource messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    /** {@code path} is that of its page. */
    public Words of(NoticeContent content, NoticePublicity.Change change, Language language, String path) {
        var text = content.translations().in(language);
        var kind = word(language, "notice.kind." + content.kind());
        var subject = word(language, "notice.letter.subject." + change, kind, text.title());
        var parts = new ArrayList<String>();
        parts.add("**" + Markdown.literal(text.title()) + "**");
        var effective = content.effectiveAt();
        if (effective != null) {
            parts.add(word(language, "notice.letter.effective", day(effective, language)));
        }
        parts.add(text.body());
        parts.add(word(language, "notice.letter.page", address.of(path)));
        return new Words(subject, String.join("\n\n", parts));
    }

    private static String day(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMEd")
                .withLocale(language.locale())
                .format(at.atZone(LeadTime.ZONE));
    }

    private String word(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, language.locale()));
    }
}
