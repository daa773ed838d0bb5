package io.haedap.faq;

import io.haedap.faq.TranslationState.Paragraph;
import io.haedap.faq.TranslationState.Standing;
import io.haedap.faq.TranslationUnits.Pair;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells from all revisions which English paragraphs are behind: those whose Korean counterpart was changed after them. */
final class TranslationHistory {

    /** One revision's texts; {@code restoredFrom} is the number of the one it was taken back from. */
    record Version(
            int number,
            Instant at,
            FaqText ko,
            @Nullable FaqText en,
            @Nullable Integer restoredFrom) {}

    private final List<Version> versions;
    private final Set<String> marks;
    private final Map<Integer, Map<Language, Set<String>>> hashes = new HashMap<>();
    private final Map<Integer, Version> byNumber;

    private TranslationHistory(List<Version> versions, Set<String> marks) {
        this.versions = versions;
        this.marks = marks;
        this.byNumber = versions.stream().collect(Collectors.toMap(Version::number, version -> version));
    }

    /** Versions oldest first, at least one; marks are the keys of pairs that somebody found to belong together. */
    static TranslationState of(List<Version> versions, Set<String> marks) {
        return new TranslationHistory(versions, marks).state();
    }

    private TranslationState state() {
        var newest = versions.getLast();
        var english = newest.en();
        if (english == null) {
            return TranslationState.NONE;
        }
        var known = new HashSet<String>();
        var lastPaired = new HashMap<String, Integer>();
        for (var version : versions.subList(0, versions.size() - 1)) {
            var en = version.en();
            if (en != null) {
                for (var pair : TranslationUnits.pairs(version.ko().body(), en.body(), known)) {
                    if (pair.korean() != null && pair.english() != null) {
                        known.add(pair.key());
                        lastPaired.put(pair.english().hash(), version.number());
                    }
                }
            }
        }
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(title(newest, english));
        for (var pair : TranslationUnits.pairs(newest.ko().body(), english.body(), known)) {
            paragraphs.add(paragraph(newest, pair, lastPaired));
        }
        return new TranslationState(false, List.copyOf(paragraphs));
    }

    private Paragraph title(Version newest, FaqText english) {
        var ko = newest.ko().title();
        var en = english.title();
        int since = since(newest, Language.KO, ko);
        var standing = behind(since, since(newest, Language.EN, en), ko, en);
        return new Paragraph(standing, true, "", null, null, since, at(since), ko, en);
    }

    private Paragraph paragraph(Version newest, Pair pair, Map<String, Integer> lastPaired) {
        var korean = pair.korean();
        var english = pair.english();
        if (korean == null && english != null) {
            var paired = lastPaired.get(english.hash());
            var since = paired == null ? since(newest, Language.EN, english.hash()) : after(paired);
            var standing = marks.contains(pair.key()) ? Standing.CURRENT : Standing.EXTRA;
            return paragraph(standing, pair, since);
        }
        if (korean == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
        int since = since(newest, Language.KO, korean.hash());
        if (english == null) {
            return paragraph(marks.contains(pair.key()) ? Standing.CURRENT : Standing.MISSING, pair, since);
        }
        int englishSince = since(newest, Language.EN, english.hash());
        return paragraph(behind(since, englishSince, korean.hash(), english.hash()), pair, since);
    }

    private Paragraph paragraph(Standing standing, Pair pair, int since) {
        var korean = pair.korean();
        var english = pair.english();
        return new Paragraph(
                standing,
                false,
                korean != null ? korean.heading() : english != null ? english.heading() : "",
                korean == null ? null : korean.index(),
                english == null ? null : english.index(),
                since,
                at(since),
                korean == null ? "" : korean.hash(),
                english == null ? "" : english.hash());
    }

    private Standing behind(int korean, int english, String koreanHash, String englishHash) {
        return korean > english && !marks.contains(Pair.key(koreanHash, englishHash))
                ? Standing.OUTDATED
                : Standing.CURRENT;
    }

    /** The revision that brought this text, seen back from the newest without a gap; a restored one leads to its source. */
    private int since(Version newest, Language language, String hash) {
        var version = newest;
        while (true) {
            var restored = version.restoredFrom();
            var before = restored == null ? null : byNumber.get(restored);
            if (before == null || !has(before, language, hash)) {
                before = byNumber.get(version.number() - 1);
            }
            if (before == null || !has(before, language, hash)) {
                return version.number();
            }
            version = before;
        }
    }

    private int after(int number) {
        return versions.stream()
                .mapToInt(Version::number)
                .filter(one -> one > number)
                .min()
                .orElse(number);
    }

    private @Nullable Instant at(int number) {
        var version = byNumber.get(number);
        return version == null ? null : version.at();
    }

    private boolean has(Version version, Language language, String hash) {
        return hashes.computeIfAbsent(
                        version.number(),
                        _ -> Map.of(Language.KO, hashes(version.ko()), Language.EN, hashes(version.en())))
                .getOrDefault(language, Set.of())
                .contains(hash);
    }

    private static Set<String> hashes(@Nullable FaqText text) {
        if (text == null) {
            return Set.of();
        }
        var all =
                MarkdownBlock.of(text.body()).stream().map(MarkdownBlock::hash).collect(Collectors.toSet());
        all.add(text.title());
        return all;
    }
}
