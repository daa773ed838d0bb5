package io.haedap.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.haedap.shared.Refusal;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names a file in the store and in addresses: 130 random bits as 26 letters and digits. The bytes under an id never change,
 * so whoever holds a copy may keep it.
 */
public record AttachmentId(String value) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final Pattern IN_TEXT = Pattern.compile("/files/([a-z2-7]{26})/");
    private static final SecureRandom RANDOM = new SecureRandom();

    static AttachmentId random() {
        var id = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> id.append(LETTERS.charAt(letter)));
        return new AttachmentId(id.toString());
    }

    /** Reads an id from outside; anything malformed is answered like an unknown one. */
    public static AttachmentId of(String text) {
        if (!isOne(text)) {
            throw Refusal.notFound();
        }
        return new AttachmentId(text);
    }

    /** Whether it has the form of one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The files that a text names by their address, as Markdown does. */
    public static Set<AttachmentId> in(String text) {
        if (!text.contains("/files/")) {
            return Set.of();
        }
        var ids = new LinkedHashSet<AttachmentId>();
        IN_TEXT.matcher(text).results().forEach(found -> ids.add(new AttachmentId(found.group(1))));
        return Collections.unmodifiableSet(ids);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
