package io.haedap.inquiry;

import io.haedap.shared.Language;

/** The address in letters and receipts; opening it changes nothing, its button posts the secret. */
final class FollowLink {

    private FollowLink() {}

    static String path(String secret) {
        return "/inquiries/follow/" + secret;
    }

    static String path(String secret, Language language) {
        return language.path(path(secret));
    }

    /** Where it can be rated; opening that changes nothing either. */
    static String rating(String secret, Language language) {
        return language.path(path(secret) + "/rating");
    }
}
