package io.haedap.site;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.NewInquiry;
import io.haedap.response.RelatedIncident;
import io.haedap.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What stands for an inquiry that is about none of the outages that the form showed, whose ids follow. */
    private static final String NO_INCIDENT = "none";

    private static final int MOST_RULED_OUT = 20;

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
                incident.matches("[a-z0-9]{12}|" + NO_INCIDENT + "(:[a-z0-9]{12}){0," + MOST_RULED_OUT + "}")
                        ? incident
                        : "",
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
        if (incident.isEmpty()) {
            return inquiry;
        }
        return inquiry.about(
                isAboutNone()
                        ? Stream.of(incident.split(":"))
                                .skip(1)
                                .map(RelatedIncident::not)
                                .toList()
                        : List.of(RelatedIncident.of(incident)));
    }

    private boolean isAboutNone() {
        return incident.equals(NO_INCIDENT) || incident.startsWith(NO_INCIDENT + ":");
    }

    /** What is chosen by whoever asks about none of those outages. */
    static String aboutNone(Stream<String> outages) {
        return Stream.concat(Stream.of(NO_INCIDENT), outages.limit(MOST_RULED_OUT))
                .collect(Collectors.joining(":"));
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
