package io.haedap.site;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.NewInquiry;
import io.haedap.response.RelatedIncident;
import io.haedap.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, exactly as it was typed; nothing else of a request is taken. {@code incident} is the outage
 * that it is about, as far as it was said; {@code once} names the form; {@code answers} are to what its category asks; {@code made} is
 * when it was drawn, {@code trapped} tells a machine.
 */
record InquiryForm(
        String category,
        String subject,
        String body,
        String name,
        String email,
        String phone,
        boolean consent,
        String incident,
        String once,
        TypedAnswers answers,
        String made,
        boolean trapped) {

    /** What stands for an inquiry that is about none of the outages that are on. */
    static final String NO_INCIDENT = "none";

    static InquiryForm of(HttpServletRequest request) {
        var once = typed(request, "once");
        var incident = typed(request, "incident");
        return new InquiryForm(
                typed(request, "category"),
                typed(request, "subject"),
                typed(request, "body"),
                typed(request, "name"),
                typed(request, "email"),
                typed(request, "phone"),
                typed(request, "consent").matches("true|on|1|yes"),
                incident.matches("[a-z0-9]{12}|" + NO_INCIDENT) ? incident : "",
                once.matches("[A-Za-z0-9_-]{16,64}") ? once : FormTokens.once(),
                TypedAnswers.of(request),
                typed(request, "made"),
                !typed(request, "website").isEmpty());
    }

    NewInquiry inquiry(Language language) {
        var inquiry = new NewInquiry(
                blank(category),
                blank(subject),
                blank(body),
                language,
                Channel.WEB,
                blank(name),
                blank(email),
                blank(phone),
                consent);
        return switch (incident) {
            case "" -> inquiry;
            case NO_INCIDENT -> inquiry.about(List.of(RelatedIncident.NONE));
            default -> inquiry.about(List.of(RelatedIncident.of(incident)));
        };
    }

    /** The words to look for before it is sent. */
    public String words() {
        return (subject + " " + body).strip();
    }

    /** What it is about in few words: a whole text touches everything. */
    String about() {
        return subject.isBlank() ? body : subject;
    }

    private static String typed(HttpServletRequest request, String field) {
        var value = FormParts.field(request, field);
        return value == null ? "" : value;
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
