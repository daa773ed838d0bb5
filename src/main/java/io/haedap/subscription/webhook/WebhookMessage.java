package io.haedap.subscription.webhook;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** What is sent to however many endpoints, under one id. */
record WebhookMessage(String id, @Nullable Long announcement, String type, String body) {

    private static final int LENGTH = 24;
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    static String freshId() {
        var id = new StringBuilder("msg_");
        for (int i = 0; i < LENGTH; i++) {
            id.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
