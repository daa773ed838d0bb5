package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.search.text.Hangul;
import io.haedap.search.text.Passage;
import io.haedap.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Which characters of a text answer to what was typed: words in any form, runs of syllables, initials, and what was misspelt. */
final class Marks {

    private static final int RUN = 3;
    /** What stands in the middle of a word in both, such as an ending, says little. */
    private static final int RUN_INSIDE = 6;

    private static final int FARTHEST = 2;
    /** Shorter ones are near to anything. */
    private static final int SHORTEST_MISSPELT = 4;

    private static final int LONG_MISSPELT = 8;

    private final Language language;
    private final Set<String> words;
    private final List<String> typed;
    private final List<Run> runs;
    private final List<String> initials;

    Marks(Language language, Passage typed, Passage initials) {
        this.language = language;
        this.words = new TreeSet<>(typed.words());
        this.typed = typed.spaced().stream().distinct().toList();
        this.runs = Run.of(typed);
        this.initials = initials.spaced();
    }

    /** Marked characters of the text, counted from its beginning; where there are none, what is spelt alike. */
    BitSet of(String text) {
        var marked = exactly(text);
        if (marked.isEmpty()) {
            var compact = Compact.of(text);
            typed.forEach(word -> misspelt(compact, word, marked));
        }
        return marked;
    }

    /** Without what is merely spelt alike: in a text that need not hold any of it that would be chance. */
    BitSet exactly(String text) {
        var marked = new BitSet(text.length());
        var compact = Compact.of(text);
        words(text, marked);
        if (language == Language.KO) {
            runs.forEach(run -> runs(compact, run, marked));
            initials.forEach(run -> initials(compact, run, marked));
        }
        return marked;
    }

    private void words(String text, BitSet marked) {
        if (words.isEmpty()) {
            return;
        }
        try (var tokens = Analysis.analyzer(language).tokenStream("", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (words.contains(word.toString())) {
                    marked.set(place.startOffset(), Math.min(text.length(), place.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What was typed between two marks, without its blanks, and where its words began. */
    private record Run(String text, BitSet begins) {

        static List<Run> of(Passage typed) {
            var begins = new BitSet();
            int at = 0;
            for (var word : typed.spaced()) {
                begins.set(at);
                at += word.length();
            }
            var runs = new ArrayList<Run>();
            int from = 0;
            for (var run : typed.runs()) {
                runs.add(new Run(run, begins.get(from, from + run.length())));
                from += run.length();
            }
            return runs;
        }
    }

    /** Runs that both have: two syllables where a word begins in the text, three where one was typed, more anywhere. */
    private static void runs(Compact text, Run run, BitSet marked) {
        for (int at = 0; at < text.length(); at++) {
            int longest = 0;
            for (int from = 0; from < run.text().length(); from++) {
                int common = text.common(at, run.text(), from);
                int least = text.beginsWord(at) ? RUN - 1 : run.begins().get(from) ? RUN : RUN_INSIDE;
                longest = common >= least ? Math.max(longest, common) : longest;
            }
            if (longest > 0) {
                text.mark(at, at + longest, marked);
                at += longest - 1;
            }
        }
    }

    private static void initials(Compact text, String run, BitSet marked) {
        var keys = Hangul.initials(run);
        for (int at = 0; at + keys.length() <= text.length(); at++) {
            if (text.beginsWord(at)
                    && Hangul.initials(text.part(at, keys.length())).equals(keys)) {
                text.mark(at, at + keys.length(), marked);
            }
        }
    }

    private static void misspelt(Compact text, String word, BitSet marked) {
        var letters = Hangul.letters(word);
        int most = letters.length() < SHORTEST_MISSPELT ? 0 : letters.length() < LONG_MISSPELT ? 1 : FARTHEST;
        for (int at = 0; at < text.length() && most > 0; at++) {
            int end = text.beginsWord(at) ? text.wordEnd(at) : at;
            if (end > at && distance(letters, Hangul.letters(text.part(at, end - at))) <= most) {
                text.mark(at, end, marked);
            }
        }
    }

    /** How far a word is from what another begins with. */
    private static int distance(String typed, String word) {
        int width = Math.min(word.length(), typed.length() + FARTHEST);
        int[] before = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] now = new int[width + 1];
            now[0] = i;
            for (int j = 1; j <= width; j++) {
                int same = before[j - 1] + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return Arrays.stream(before).min().orElse(typed.length());
    }

    /** A text in lower case without blanks and marks, and where each of its characters stands. */
    record Compact(String text, int[] places) {

        static Compact of(String text) {
            var compact = new StringBuilder();
            var places = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    places[compact.length()] = i;
                    compact.append(Character.toLowerCase(text.charAt(i)));
                }
            }
            return new Compact(compact.toString(), places);
        }

        int length() {
            return text.length();
        }

        String part(int at, int length) {
            return text.substring(at, at + length);
        }

        boolean beginsWord(int at) {
            return at == 0 || places[at] > places[at - 1] + 1;
        }

        int wordEnd(int at) {
            int end = at + 1;
            while (end < length() && !beginsWord(end)) {
                end++;
            }
            return end;
        }

        int common(int at, String other, int from) {
            int same = 0;
            while (at + same < length()
                    && from + same < other.length()
                    && text.charAt(at + same) == other.charAt(from + same)) {
                same++;
            }
            return same;
        }

        void mark(int from, int to, BitSet marked) {
            for (int i = from; i < to; i++) {
                marked.set(places[i]);
            }
        }
    }
}
