package io.haedap.site;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.NewInquiry;
import io.haedap.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What stands in the form, exactly as it was typed; nothing else of a request is taken. {@code once} names the form. */
record InquiryForm(
        String category,
        String subject,
        String body,
        String name,
        String email,
        String phone,
        boolean consent,
        String once) {

    static InquiryForm of(HttpServletRequest request) {
        var once = typed(request, "once");
        return new InquiryForm(
                typed(request, "category"),
                typed(request, "subject"),
                typed(request, "body"),
                typed(request, "name"),
                typed(request, "email"),
                typed(request, "phone"),
                typed(request, "consent").matches("true|on|1|yes"),
                once.matches("[A-Za-z0-9_-]{16,64}") ? once : FormTokens.once());
    }

    NewInquiry inquiry(Language language) {
        return new NewInquiry(
                blank(category),
                blank(subject),
                blank(body),
                language,
                Channel.WEB,
                blank(name),
                blank(email),
                blank(phone),
                consent);
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
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
