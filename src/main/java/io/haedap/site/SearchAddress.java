package io.haedap.site;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of one page of results; narrowing it further begins with its first page. */
record SearchAddress(
        Visit visit,
        String query,
        @Nullable String type,
        @Nullable String category,
        boolean exact,
        int page) {

    SearchAddress ofType(@Nullable String other) {
        return new SearchAddress(visit, query, other, category, exact, 1);
    }

    SearchAddress inCategory(@Nullable String other) {
        return new SearchAddress(visit, query, type, other, exact, 1);
    }

    SearchAddress asTyped() {
        return new SearchAddress(visit, query, type, category, true, 1);
    }

    SearchAddress at(int other) {
        return new SearchAddress(visit, query, type, category, exact, other);
    }

    /** Whether neither kind nor category was chosen. */
    boolean isWhole() {
        return type == null && category == null;
    }

    @Override
    public String toString() {
        return visit.to("/search") + "?q=" + encoded(query)
                + (type == null ? "" : "&type=" + encoded(type))
                + (category == null ? "" : "&c=" + encoded(category))
                + (exact ? "&exact=true" : "")
                + (page > 1 ? "&page=" + page : "");
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
