package io.haedap.inquiry.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the questions of a category, by slug, exactly as it came: texts, numbers, yes or no, or lists of texts. What
 * has no such question is there too, to be refused.
 */
public record Filled(Map<String, Object> values) {

    public static final Filled NONE = new Filled(Map.of());

    /** Nothing where there is nothing; what was left out by an explicit null counts as not answered. */
    public static Filled of(@Nullable Map<String, ? extends @Nullable Object> typed) {
        if (typed == null || typed.isEmpty()) {
            return NONE;
        }
        var values = new LinkedHashMap<String, Object>();
        typed.forEach((slug, value) -> values.put(slug, value == null ? "" : value));
        return new Filled(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What was typed there, as texts, for drawing it again. */
    public List<String> texts(String slug) {
        return switch (values.get(slug)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }
}
