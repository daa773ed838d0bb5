package io.haedap.mail;

import java.util.regex.Pattern;

/**
 * Blots out what grants something: secrets in links, and codes. They have one form each ({@code people.Secrets}), so letters
 * need not say where theirs stand.
 */
final class Blots {

    static final String BLOT = "\u2022".repeat(6);
    private static final Pattern SECRET = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{32,}(?![A-Za-z0-9_-])");
    private static final Pattern CODE = Pattern.compile("(?<![\\p{Alnum}-])\\d{6}(?![\\p{Alnum}-])");

    private Blots() {}

    static String out(Letter.Kind kind, String body) {
        var blotted = SECRET.matcher(body).replaceAll(BLOT);
        return kind == Letter.Kind.REPLY || kind == Letter.Kind.NEWS
                ? blotted
                : CODE.matcher(blotted).replaceAll(BLOT);
    }
}
