package io.haedap.inquiry;

import io.haedap.inquiry.file.SentFiles;
import io.haedap.inquiry.question.Filled;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks, as it was typed; checked as a whole, so that all faults are told at once. {@code related} names what they say
 * it is about, such as {@code incident:k3v9x2m4q8zd}; nothing here reads it, and a word that nobody understands refuses nothing.
 */
public record NewInquiry(
        @Nullable String categorySlug,
        @Nullable String subject,
        @Nullable String body,
        Language lang,
        Channel channel,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        boolean consent,
        List<String> related,
        SentFiles files,
        Filled fields) {

    public NewInquiry(
            @Nullable String categorySlug,
            @Nullable String subject,
            @Nullable String body,
            Language lang,
            Channel channel,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            boolean consent) {
        this(
                categorySlug,
                subject,
                body,
                lang,
                channel,
                name,
                email,
                phone,
                consent,
                List.of(),
                SentFiles.NONE,
                Filled.NONE);
    }

    /** Asked by that person. */
    NewInquiry by(String itsName, String itsEmail) {
        return new NewInquiry(
                categorySlug, subject, body, lang, channel, itsName, itsEmail, phone, consent, related, files, fields);
    }

    /** As agreed to, for whoever agreed before. */
    NewInquiry agreed() {
        return new NewInquiry(
                categorySlug, subject, body, lang, channel, name, email, phone, true, related, files, fields);
    }

    /** With files that go with its text. */
    public NewInquiry with(SentFiles sent) {
        return new NewInquiry(
                categorySlug, subject, body, lang, channel, name, email, phone, consent, related, sent, fields);
    }

    /** With what was typed into the questions of its category. */
    public NewInquiry filledIn(Filled typed) {
        return new NewInquiry(
                categorySlug, subject, body, lang, channel, name, email, phone, consent, related, files, typed);
    }

    /** Said to be about something, in words such as {@code incident:k3v9x2m4q8zd}. */
    public NewInquiry about(List<String> named) {
        return new NewInquiry(
                categorySlug, subject, body, lang, channel, name, email, phone, consent, named, files, fields);
    }

    /** As it would be stored; only this is checked, since composing changes lengths. */
    NewInquiry tidied() {
        return new NewInquiry(
                categorySlug,
                Intake.cleanOrNull(subject == null ? null : subject.replaceAll("\\s+", " ")),
                Intake.cleanOrNull(body),
                lang,
                channel,
                PlainText.tidyOrNull(name),
                PlainText.tidyOrNull(email),
                PlainText.tidyOrNull(phone),
                consent,
                related,
                files,
                fields);
    }
}
