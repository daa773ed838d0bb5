package io.haedap.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts, by words: split at blanks, between Hangul and other letters, and at every mark; figures such
 * as a span, a date or a sum stay whole. Texts that are too unlike to compare count as replaced whole.
 */
public final class Difference {

    /** Whether a piece stands in both texts, only in the former or only in the latter. */
    public enum Change {
        SAME,
        GONE,
        NEW
    }

    public record Piece(Change change, String text) {}

    /**
     * A line beside its counterpart, by their positions from 0; one of them is null where a line has none. The pieces make up
     * the former line without the new ones, and the latter without those that are gone.
     */
    public record Row(@Nullable Integer before, @Nullable Integer after, List<Piece> pieces) {

        public boolean isSame() {
            return pieces.stream().allMatch(piece -> piece.change() == Change.SAME);
        }
    }

    private static final Pattern WORD = Pattern.compile(
            "\\s+|\\d+(?:[~.,:/\\u2013-]\\d+)*|\\p{IsHangul}+|[\\p{L}\\p{N}&&[^\\p{IsHangul}]]+|.", Pattern.DOTALL);
    private static final long MOST_PAIRINGS = 2_500;
    private static final double ALIKE = 0.4;

    private Difference() {}

    public static List<Piece> words(String before, String after) {
        var pieces = new Pieces();
        for (var step : Steps.between(split(before), split(after))) {
            pieces.add(String.join("", step.before()), String.join("", step.after()), step.same());
        }
        return pieces.all();
    }

    /** Lines beside each other: equal ones first, then within what changed those that are most alike, in their order. */
    public static List<Row> lines(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        int from = 0;
        int to = 0;
        for (var step : Steps.between(before, after)) {
            if (step.same()) {
                for (var line : step.before()) {
                    rows.add(new Row(from++, to++, List.of(new Piece(Change.SAME, line))));
                }
            } else {
                pair(step, from, to, rows);
                from += step.before().size();
                to += step.after().size();
            }
        }
        return rows;
    }

    /** How alike two texts are, from 0 to 1: their pairs of neighbouring letters in common, blanks and marks aside. */
    public static double likeness(String one, String other) {
        var left = pairs(one);
        var right = pairs(other);
        int all = left.values().stream().mapToInt(Integer::intValue).sum()
                + right.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return one.equals(other) ? 1 : 0;
        }
        int common = 0;
        for (var pair : left.entrySet()) {
            common += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * common / all;
    }

    private static Map<String, Integer> pairs(String text) {
        var letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i < letters.length; i++) {
            var pair = new String(letters, i, Math.min(2, letters.length - i));
            if (i + 1 < letters.length || letters.length == 1) {
                pairs.merge(pair, 1, Integer::sum);
            }
        }
        return pairs;
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void pair(Steps.Step step, int from, int to, List<Row> rows) {
        var before = step.before();
        var after = step.after();
        var partners = (long) before.size() * after.size() > MOST_PAIRINGS
                ? Alignment.none(before.size())
                : Alignment.of(before.size(), after.size(), (i, j) -> {
                    double likeness = likeness(before.get(i), after.get(j));
                    return likeness < ALIKE ? 0 : likeness;
                });
        int done = 0;
        for (int i = 0; i < before.size(); i++) {
            int partner = partners[i];
            for (; done < partner; done++) {
                rows.add(fresh(to + done, after.get(done)));
            }
            if (partner < 0) {
                rows.add(new Row(from + i, null, List.of(new Piece(Change.GONE, before.get(i)))));
            } else {
                rows.add(new Row(from + i, to + partner, words(before.get(i), after.get(partner))));
                done = partner + 1;
            }
        }
        for (; done < after.size(); done++) {
            rows.add(fresh(to + done, after.get(done)));
        }
    }

    private static Row fresh(int position, String line) {
        return new Row(null, position, List.of(new Piece(Change.NEW, line)));
    }
}
