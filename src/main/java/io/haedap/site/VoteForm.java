package io.haedap.site;

import io.haedap.faq.learning.TextRead;
import io.haedap.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What a reader says of an entry, exactly as it came; nothing else of a request is taken. {@code trapped} tells a machine. */
record VoteForm(
        String faq,
        @Nullable Boolean helpful,
        @Nullable Integer revision,
        Language language,
        String remark,
        boolean trapped) {

    static VoteForm of(String faq, HttpServletRequest request) {
        var revision = typed(request, "revision");
        var helpful = typed(request, "helpful");
        return new VoteForm(
                faq,
                helpful.equals("true") ? Boolean.TRUE : helpful.equals("false") ? Boolean.FALSE : null,
                revision.matches("[1-9]\\d{0,8}") ? Integer.valueOf(revision) : null,
                Language.ofTag(typed(request, "lang").equals("en") ? "en" : "ko"),
                typed(request, "remark"),
                !typed(request, "website").isEmpty());
    }

    TextRead read() {
        return new TextRead(faq, revision, language);
    }

    private static String typed(HttpServletRequest request, String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
