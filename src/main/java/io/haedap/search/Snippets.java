package io.haedap.search;

import io.haedap.search.Sentences.Span;
import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Of a text the sentence that answers: the one with most of what was typed, rare parts counting more, and its neighbour where it is
 * short. What matches is surrounded by STX and ETX.
 */
final class Snippets {

    private static final int LONGEST = 320;
    private static final int SHORT = 110;
    /** A long sentence has more of everything. */
    private static final double SLOPE = 400;

    private static final int LOOKED_AT = 20_000;
    private static final int LOOKED_AT_CLOSELY = 2_000;

    /** What stands after a line that ends without a mark, as items of lists and rows of tables do. */
    private static final String LINE = " \u00b7";

    private static final String ENDS = ".!?:;,\u2026\u00b7";

    private final Language language;
    private final Marks marks;
    private final Map<String, Double> parts;

    Snippets(IndexReader reader, Ranking ranking) throws IOException {
        this.language = ranking.language();
        this.marks = new Marks(language, ranking.typed(), ranking.initials());
        this.parts = new HashMap<>();
        for (var field : List.of(TokenField.WORDS, TokenField.SYLLABLES)) {
            if (TokenField.indexed(language, false).contains(field)) {
                for (var part : field.tokens(ranking.typed())) {
                    double known = reader.docFreq(new Term(field.in(language), part));
                    parts.merge(part, Math.log(1 + (reader.numDocs() + 1) / (known + 0.5)) * part.length(), Math::max);
                }
            }
        }
    }

    String of(String text) {
        var plain = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        var sentences = Sentences.of(plain, language);
        int best = best(plain, sentences);
        if (best < 0) {
            var beginning =
                    plain.substring(0, Math.min(LONGEST, plain.length())).strip();
            return PlainText.shorten(marked(beginning, new BitSet(), 0, beginning.length()), LONGEST / 2);
        }
        var shown = widened(plain, sentences, best);
        var part = plain.substring(shown.from(), shown.to());
        var marked = marks.of(part);
        return shown.length() > LONGEST ? cut(part, marked) : marked(part, marked, 0, part.length());
    }

    /** -1 where no sentence has anything of what was typed. */
    private int best(String text, List<Span> sentences) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < sentences.size(); i++) {
            double weight = weight(text, sentences.get(i));
            if (weight > most) {
                most = weight;
                best = i;
            }
        }
        for (int i = 0; i < sentences.size() && best < 0 && sentences.get(i).to() <= LOOKED_AT_CLOSELY; i++) {
            var sentence = sentences.get(i);
            int matched =
                    marks.of(text.substring(sentence.from(), sentence.to())).cardinality();
            best = matched > 0 ? i : best;
        }
        return best;
    }

    private double weight(String text, Span sentence) {
        var compact =
                Marks.Compact.of(text.substring(sentence.from(), sentence.to())).text();
        double weight = 0;
        for (var part : parts.entrySet()) {
            weight += compact.contains(part.getKey()) ? part.getValue() : 0;
        }
        return weight / (1 + sentence.length() / SLOPE);
    }

    /** With what follows, or else precedes, where it is short alone. */
    private static Span widened(String text, List<Span> sentences, int at) {
        int first = at;
        int last = at;
        boolean grown = true;
        while (grown && sentences.get(last).to() - sentences.get(first).from() < SHORT) {
            grown = false;
            if (last + 1 < sentences.size()
                    && sentences.get(last + 1).to() - sentences.get(first).from() <= LONGEST) {
                last++;
                grown = true;
            } else if (first > 0
                    && sentences.get(last).to() - sentences.get(first - 1).from() <= LONGEST) {
                first--;
                grown = true;
            }
        }
        // what heads something that is not shown any more
        while (last > at && text.charAt(sentences.get(last).to() - 1) == ':') {
            last--;
        }
        return new Span(sentences.get(first).from(), sentences.get(last).to());
    }

    /** The part around the first match. */
    private static String cut(String text, BitSet marked) {
        int first = Math.max(0, marked.nextSetBit(0));
        int from = first < LONGEST - 60 ? 0 : boundary(text, first - 60);
        int to = text.length() - from <= LONGEST ? text.length() : boundary(text, from + LONGEST - 2);
        return (from > 0 ? "…" : "") + marked(text, marked, from, to).strip() + (to < text.length() ? "…" : "");
    }

    /** The last blank before that place, or the place itself where there is none near. */
    private static int boundary(String text, int at) {
        int blank = text.lastIndexOf(' ', at);
        int found = blank > at - 40 ? blank : at;
        return Character.isLowSurrogate(text.charAt(found)) ? found - 1 : found;
    }

    static String marked(String text, BitSet marked, int from, int to) {
        var html = new StringBuilder(to - from + 16);
        boolean open = false;
        for (int i = from; i < to; i++) {
            if (marked.get(i) != open) {
                html.append(open ? '\u0003' : '\u0002');
                open = !open;
            }
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            if (c == '\n' && isUnended(html)) {
                html.append(LINE);
            }
            if (!blank || html.isEmpty() || html.charAt(html.length() - 1) != ' ') {
                html.append(blank ? ' ' : c);
            }
        }
        return open ? html.append('\u0003').toString() : html.toString();
    }

    private static boolean isUnended(CharSequence text) {
        int last = text.length() - 1;
        while (last >= 0 && (text.charAt(last) <= '\u0003' || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(text.charAt(last)) < 0;
    }
}
