package io.haedap.search;

/** What a person typed, made safe to look for. */
final class SearchQuery {

    static final int LONGEST = 200;

    private SearchQuery() {}

    /** The first {@value #LONGEST} characters without control characters and lone surrogates. */
    static String tidy(String typed) {
        var tidy = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(tidy::appendCodePoint);
        return tidy.toString().strip();
    }
}
