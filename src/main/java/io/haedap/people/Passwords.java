package io.haedap.people;

import io.haedap.shared.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be: 15 characters or more, not on the bundled list, not built of the account's own words. No rule of
 * composition (OWASP ASVS 6.2.5, NIST SP 800-63B).
 */
@Component
class Passwords {

    static final int SHORTEST = 15;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final Set<String> blocked = blocklist();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash of a password that passes; refuses beside the field {@code password} otherwise. */
    String accepted(String password, String email) {
        var composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        var faults = new Faults();
        int length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST) {
            faults.add("password", "password-short", SHORTEST);
        } else if (length > LONGEST) {
            faults.add("password", "too-long", LONGEST);
        } else if (isGuessable(composed.toLowerCase(Locale.ROOT), email)) {
            faults.add("password", "password-guessable");
        }
        faults.refuse();
        return hash(composed);
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(Normalizer.normalize(password, Normalizer.Form.NFC)));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(Normalizer.normalize(password, Normalizer.Form.NFC), hash);
    }

    private boolean isGuessable(String password, String email) {
        var own = email.substring(0, Math.max(0, email.indexOf('@')));
        var rest = password;
        for (var word : blocked) {
            rest = rest.replace(word, "");
        }
        if (own.length() >= 4) {
            rest = rest.replace(own, "");
        }
        return rest.codePoints().distinct().count() < 5;
    }

    private static Set<String> blocklist() {
        try {
            return new ClassPathResource("people/blocked-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
