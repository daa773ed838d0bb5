package io.haedap.status;

import java.util.Locale;

/** The lower-case words by which the Statuspage API and ours name states. */
final class Words {

    private Words() {}

    static String of(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word exactly as it is written; anything else is an illegal argument, which the API answers with 400. */
    static <E extends Enum<E>> E read(Class<E> type, String word) {
        var state = Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        if (!of(state).equals(word)) {
            throw new IllegalArgumentException(word);
        }
        return state;
    }
}
