package io.haedap.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as it is compared: figures alone, as one dials it from within Korea. The index of customers says the same. */
final class Telephone {

    private static final Pattern TYPED = Pattern.compile("\\+?[0-9(][0-9 ().-]{6,38}");
    private static final Pattern FROM_ABROAD = Pattern.compile("^(?:00)?820?");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    private Telephone() {}

    /** Empty for what is no whole number. */
    static Optional<String> of(String typed) {
        var tidy = typed.strip();
        if (!TYPED.matcher(tidy).matches()) {
            return Optional.empty();
        }
        var figures = FROM_ABROAD.matcher(tidy.replaceAll("[^0-9]", "")).replaceFirst("0");
        return figures.length() < SHORTEST || figures.length() > LONGEST ? Optional.empty() : Optional.of(figures);
    }
}
