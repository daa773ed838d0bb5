package io.haedap.inquiry;

/** The address in letters and receipts; opening it changes nothing, its button posts the secret. */
final class FollowLink {

    private FollowLink() {}

    static String path(String secret) {
        return "/inquiries/follow/" + secret;
    }
}
