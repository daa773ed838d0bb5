package io.haedap.faq;

import io.haedap.shared.Alignment;
import io.haedap.shared.MarkdownBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which Korean paragraph goes with which English one: sections by what their headings are for, then by pairs known from older
 * revisions, by figures and addresses in common and by their order; within a section likewise.
 */
final class TranslationUnits {

    /** Two paragraphs that say the same in two languages, or one that stands alone. */
    record Pair(@Nullable MarkdownBlock korean, @Nullable MarkdownBlock english) {

        String key() {
            return key(korean == null ? "" : korean.hash(), english == null ? "" : english.hash());
        }

        static String key(String korean, String english) {
            return korean + " " + english;
        }
    }

    private static final Pattern FIGURES = Pattern.compile("\\d+|https?://\\S+|`[^`]+`");
    private static final double SAME_KIND = 5;
    private static final double KNOWN_PAIR = 3;

    private final Set<String> known;

    private TranslationUnits(Set<String> known) {
        this.known = known;
    }

    /** {@code known} holds the keys of pairs of older revisions. */
    static List<Pair> pairs(String korean, String english, Set<String> known) {
        return new TranslationUnits(known).pairs(sections(korean), sections(english));
    }

    private static List<List<MarkdownBlock>> sections(String body) {
        var sections = new TreeMap<Integer, List<MarkdownBlock>>();
        for (var block : MarkdownBlock.of(body)) {
            sections.computeIfAbsent(block.section(), _ -> new ArrayList<>()).add(block);
        }
        return List.copyOf(sections.values());
    }

    private List<Pair> pairs(List<List<MarkdownBlock>> korean, List<List<MarkdownBlock>> english) {
        var partners = Alignment.of(
                korean.size(), english.size(), (i, j) -> likeness(korean.get(i), english.get(j), Math.abs(i - j)));
        var pairs = new ArrayList<Pair>();
        int done = 0;
        for (int i = 0; i < korean.size(); i++) {
            for (; done < partners[i]; done++) {
                pairs.addAll(within(List.of(), content(english.get(done))));
            }
            if (partners[i] < 0) {
                pairs.addAll(within(content(korean.get(i)), List.of()));
            } else {
                pairs.addAll(within(content(korean.get(i)), content(english.get(partners[i]))));
                done = partners[i] + 1;
            }
        }
        for (; done < english.size(); done++) {
            pairs.addAll(within(List.of(), content(english.get(done))));
        }
        return pairs;
    }

    /** A heading that only says what its section is for needs no translation of its own. */
    private static List<MarkdownBlock> content(List<MarkdownBlock> section) {
        return section.stream()
                .filter(block ->
                        !block.isHeading() || SectionKind.of(block.heading()).isEmpty())
                .toList();
    }

    private double likeness(List<MarkdownBlock> korean, List<MarkdownBlock> english, int distance) {
        boolean beginning = korean.getFirst().section() == 0;
        if (beginning != (english.getFirst().section() == 0)) {
            return 0;
        }
        var kind = SectionKind.of(korean.getFirst().heading());
        var other = SectionKind.of(english.getFirst().heading());
        if (beginning || (kind.isPresent() && kind.equals(other))) {
            return SAME_KIND;
        }
        if (kind.isPresent() && other.isPresent()) {
            return 0;
        }
        boolean met = korean.stream()
                .anyMatch(one -> english.stream().anyMatch(two -> known.contains(new Pair(one, two).key())));
        return (met ? KNOWN_PAIR : 0)
                + 0.5
                + 2 * common(source(korean), source(english))
                + (korean.size() == english.size() ? 0.3 : 0)
                + 0.1 / (1 + distance);
    }

    private List<Pair> within(List<MarkdownBlock> korean, List<MarkdownBlock> english) {
        var pairs = new ArrayList<Pair>();
        var partners = korean.size() == english.size()
                ? null
                : Alignment.of(korean.size(), english.size(), (i, j) -> likeness(korean.get(i), english.get(j)));
        int done = 0;
        for (int i = 0; i < korean.size(); i++) {
            int partner = partners == null ? i : partners[i];
            for (; done < partner; done++) {
                pairs.add(new Pair(null, english.get(done)));
            }
            pairs.add(new Pair(korean.get(i), partner < 0 ? null : english.get(partner)));
            done = Math.max(done, partner + 1);
        }
        for (; done < english.size(); done++) {
            pairs.add(new Pair(null, english.get(done)));
        }
        return pairs;
    }

    private double likeness(MarkdownBlock korean, MarkdownBlock english) {
        return (known.contains(new Pair(korean, english).key()) ? KNOWN_PAIR : 0)
                + (Objects.equals(shape(korean), shape(english)) ? 1 : 0.2)
                + 2 * common(korean.source(), english.source());
    }

    private static String shape(MarkdownBlock block) {
        var first = block.source().stripLeading();
        return first.matches("(?s)([-*+]|\\d+[.)])\\s.*")
                ? "list"
                : first.isEmpty() || Character.isLetterOrDigit(first.codePointAt(0)) ? "words" : first.substring(0, 1);
    }

    private static String source(List<MarkdownBlock> blocks) {
        return blocks.stream().map(MarkdownBlock::source).collect(Collectors.joining("\n"));
    }

    private static double common(String one, String other) {
        var left = figures(one);
        var right = figures(other);
        var all = left.size() + right.size();
        left.retainAll(right);
        return all == 0 ? 0 : 2.0 * left.size() / all;
    }

    private static Set<String> figures(String text) {
        return FIGURES.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
