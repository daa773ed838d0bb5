package io.haedap.site;

import io.haedap.inquiry.question.Filled;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was typed into the questions of a category, as {@code field.<slug>}. What was typed for another category goes along as
 * {@code kept.<slug>}, so that it stands there again for whoever chooses that one again. {@code shown} is the category whose
 * questions the form showed; null where whoever sent it says nothing of that.
 */
record TypedAnswers(
        Map<String, List<String>> fields,
        Map<String, List<String>> kept,
        @org.jspecify.annotations.Nullable String shown) {

    private static final String FIELD = "field.";
    private static final String KEPT = "kept.";
    private static final String SHOWN = "asks";
    private static final int MOST = 80;
    private static final int LONGEST_NAME = 60;

    /** A field of a form, for hiding it in another one. */
    record Hidden(String name, String value) {}

    static TypedAnswers of(HttpServletRequest request) {
        var parts = FormParts.of(request);
        var all = new LinkedHashMap<String, List<String>>();
        if (parts == null) {
            request.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
        } else {
            all.putAll(parts.fields());
        }
        return new TypedAnswers(named(all, FIELD), named(all, KEPT), FormParts.field(request, SHOWN));
    }

    private static Map<String, List<String>> named(Map<String, List<String>> all, String prefix) {
        var named = new LinkedHashMap<String, List<String>>();
        all.forEach((name, values) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length() && named.size() < MOST) {
                var slug = name.substring(prefix.length());
                named.put(slug.length() > LONGEST_NAME ? slug.substring(0, LONGEST_NAME) : slug, values);
            }
        });
        return named;
    }

    /** What was typed there, whether it is asked now or was before. */
    List<String> texts(String slug) {
        return fields.getOrDefault(slug, kept.getOrDefault(slug, List.of()));
    }

    /** What is sent, of fields that are wanted; several values are a list. */
    Filled filled(Predicate<String> wanted) {
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((slug, texts) -> {
            if (wanted.test(slug)) {
                values.put(slug, texts.size() == 1 ? texts.getFirst() : texts);
            }
        });
        return Filled.of(values);
    }

    /** All that the form does not show, to go along. */
    List<Hidden> besides(Predicate<String> shownNow) {
        var besides = new ArrayList<Hidden>();
        var all = new LinkedHashMap<>(kept);
        all.putAll(fields);
        all.forEach((slug, texts) -> {
            if (!shownNow.test(slug) && slug.matches("[a-z0-9-]{1,40}")) {
                texts.stream()
                        .filter(text -> !text.isBlank())
                        .forEach(text -> besides.add(new Hidden(KEPT + slug, text)));
            }
        });
        return besides;
    }

    /** Everything as it came, for sending it once more. */
    public List<Hidden> asSent() {
        var sent = new ArrayList<Hidden>();
        fields.forEach((slug, texts) -> texts.forEach(text -> sent.add(new Hidden(FIELD + slug, text))));
        kept.forEach((slug, texts) -> texts.forEach(text -> sent.add(new Hidden(KEPT + slug, text))));
        if (shown != null) {
            sent.add(new Hidden(SHOWN, shown));
        }
        return sent;
    }
}
