package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.search.text.Passage;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A document as PostgreSQL keeps it. {@code words} are those that the analyser found, by lines, what counts twice twice;
 * {@code stamp} is another one for each state of it.
 */
record SearchRow(
        String type,
        String id,
        Language language,
        @Nullable String externalId,
        String title,
        String body,
        List<String> labels,
        @Nullable String category,
        @Nullable String scope,
        String url,
        String lead,
        boolean brief,
        String words,
        int analysis,
        long stamp) {

    /** A title and a label say twice as much as the text, a lead is said again in the text. */
    private static final int LOUD = 2;

    static SearchRow of(SearchDocument from) {
        var labels = new ArrayList<>(from.tags());
        labels.addAll(from.synonyms());
        return new SearchRow(
                        from.type(),
                        from.id(),
                        from.language(),
                        from.externalId(),
                        from.title(),
                        from.body(),
                        labels,
                        from.category(),
                        null,
                        from.url(),
                        from.lead(),
                        false,
                        "",
                        0,
                        0)
                .analysed();
    }

    static SearchRow unanalysed(StaffDocument from, boolean brief) {
        return new SearchRow(
                from.type(),
                from.id(),
                from.language(),
                null,
                from.title(),
                from.body(),
                from.tags(),
                null,
                from.scope(),
                from.url(),
                "",
                brief,
                "",
                0,
                0);
    }

    /** What it was made from, without what the analysis found. */
    SearchRow unanalysed() {
        return new SearchRow(
                type, id, language, externalId, title, body, labels, category, scope, url, lead, brief, "", 0, 0);
    }

    /** What was analysed by another version is analysed anew. */
    SearchRow analysed() {
        if (analysis == Analysis.VERSION) {
            return this;
        }
        // what counts twice is analysed once
        var once = new HashMap<String, String>();
        var found = texts().stream()
                .map(text -> once.computeIfAbsent(text, same -> String.join(" ", Analysis.words(language, same))))
                .collect(Collectors.joining("\n"));
        return new SearchRow(
                type,
                id,
                language,
                externalId,
                title,
                body,
                labels,
                category,
                scope,
                url,
                lead,
                brief,
                found,
                Analysis.VERSION,
                stamp);
    }

    /** The text that readers see, as one would read it aloud. */
    String text() {
        return Markdown.aloud(body);
    }

    /** What is indexed, as often as it counts. */
    List<Passage> passages() {
        var texts = texts();
        var lines = words.split("\n", -1);
        if (lines.length != texts.size()) {
            // words of another text, whoever wrote them
            return texts.stream().map(text -> Passage.of(language, text)).toList();
        }
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Passage.of(texts.get(i), lines[i].isEmpty() ? List.of() : List.of(lines[i].split(" "))))
                .toList();
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < LOUD; i++) {
            texts.add(title);
            texts.addAll(labels);
        }
        texts.add(Markdown.aloud(lead));
        texts.add(text());
        return texts;
    }

    String key() {
        return key(type, id, language.tag());
    }

    static String key(String type, String id, String language) {
        return type + ":" + id + ":" + language;
    }

    static String typeIn(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    static String idIn(String key) {
        return key.substring(key.indexOf(':') + 1, key.lastIndexOf(':'));
    }

    static String languageIn(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
