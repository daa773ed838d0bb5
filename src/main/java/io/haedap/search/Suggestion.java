package io.haedap.search;

import org.jspecify.annotations.Nullable;

/** How what is being typed may go on: the title of a page and its path, or words that others look for. */
public record Suggestion(Kind kind, String text, @Nullable String url) {

    /** What a suggestion leads to. */
    public enum Kind {
        TITLE,
        WORDS
    }

    /** {@code url} is the path of its page without a language. */
    public static Suggestion title(String text, String url) {
        return new Suggestion(Kind.TITLE, text, url);
    }

    public static Suggestion words(String text) {
        return new Suggestion(Kind.WORDS, text, null);
    }
}
