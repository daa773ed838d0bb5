package io.haedap.site;

import io.haedap.inquiry.rating.NewRating;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a customer sends from the page of their inquiry, exactly as it was typed. {@code number} is the inquiry that the form stood
 * beside, {@code once} names the form; {@code secret} comes with forms that a letter led to.
 */
record FollowForm(String deed, String number, String once, String body, String score, String reason, String secret) {

    static final String PATH = "/inquiries/follow/";

    /** What holds words that must not be lost. */
    private static final Set<String> DEEDS = Set.of("messages", "reopen", "rating");

    static boolean isOne(String path) {
        return path.startsWith(PATH) && DEEDS.contains(path.substring(PATH.length()));
    }

    static FollowForm of(HttpServletRequest request) {
        var path = Visit.of(request).path();
        var once = typed(request, "once");
        return new FollowForm(
                path.substring(path.lastIndexOf('/') + 1),
                InquiryNumber.tidy(typed(request, "number")),
                once.matches("[A-Za-z0-9_-]{16,64}") ? once : FormTokens.once(),
                typed(request, "body"),
                typed(request, "score"),
                typed(request, "reason"),
                typed(request, "secret"));
    }

    NewRating rating() {
        return new NewRating(score.matches("[0-9]") ? Integer.parseInt(score) : 0, reason);
    }

    /** All that was written in it. */
    public String words() {
        return body.isBlank() ? reason : body;
    }

    private static String typed(HttpServletRequest request, String field) {
        var value = FormParts.field(request, field);
        return value == null ? "" : value;
    }
}
