package io.haedap.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays two Markdown texts that grew from the same beginning beside each other, paragraph by paragraph, and joins what is chosen. */
public final class ParagraphMerge {

    /** Which text of a piece stays. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /** A run of paragraphs: the same in both texts, or mine and theirs. {@code proposed} is null where only a person can tell. */
    public record Piece(
            String mine,
            String theirs,
            boolean same,
            @Nullable Choice proposed) {

        String chosen(Choice choice) {
            return switch (choice) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case BOTH -> apart(mine) + theirs;
            };
        }
    }

    private ParagraphMerge() {}

    /** The pieces in order; {@code base} is what both began from, null where nobody knows. */
    public static List<Piece> pieces(@Nullable String base, String mine, String theirs) {
        var mineParts = paragraphs(mine);
        var theirParts = paragraphs(theirs);
        var known = base == null ? Set.<String>of() : new HashSet<>(stripped(paragraphs(base)));
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta :
                DiffUtils.diff(stripped(mineParts), stripped(theirParts)).getDeltas()) {
            same(pieces, mineParts.subList(at, delta.getSource().getPosition()));
            pieces.add(different(delta, mineParts, theirParts, base == null ? null : known));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(pieces, mineParts.subList(at, mineParts.size()));
        return List.copyOf(pieces);
    }

    /** One text of all pieces; {@code choice} is asked for those that differ. */
    public static String join(List<Piece> pieces, Function<Piece, Choice> choice) {
        var whole = new StringBuilder();
        for (var piece : pieces) {
            var part = piece.same ? piece.mine : piece.chosen(choice.apply(piece));
            if (!part.isBlank()) {
                whole.replace(0, whole.length(), apart(whole.toString())).append(part);
            }
        }
        return whole.toString().stripTrailing();
    }

    private static void same(List<Piece> pieces, List<String> parts) {
        if (!parts.isEmpty()) {
            var text = String.join("", parts);
            pieces.add(new Piece(text, text, true, Choice.MINE));
        }
    }

    private static Piece different(
            AbstractDelta<String> delta, List<String> mine, List<String> theirs, @Nullable Set<String> base) {
        var source = delta.getSource();
        var target = delta.getTarget();
        return new Piece(
                String.join("", mine.subList(source.getPosition(), source.getPosition() + source.size())),
                String.join("", theirs.subList(target.getPosition(), target.getPosition() + target.size())),
                false,
                base == null ? null : proposed(source.getLines(), target.getLines(), base));
    }

    /** Who left the piece as it was has nothing to lose by the other's change; what one alone added stays. */
    private static @Nullable Choice proposed(List<String> mine, List<String> theirs, Set<String> base) {
        var iLeftIt = base.containsAll(mine) && !mine.isEmpty();
        var theyLeftIt = base.containsAll(theirs) && !theirs.isEmpty();
        if (mine.isEmpty() && base.stream().noneMatch(theirs::contains)) {
            return Choice.THEIRS;
        }
        if (theirs.isEmpty() && base.stream().noneMatch(mine::contains)) {
            return Choice.MINE;
        }
        if (iLeftIt != theyLeftIt) {
            return iLeftIt ? Choice.THEIRS : Choice.MINE;
        }
        return null;
    }

    /** The text cut where its blocks begin, with all that lies between them: joined again they are the text. */
    private static List<String> paragraphs(String text) {
        var lines = List.of(text.replace("\r\n", "\n").split("(?<=\n)", -1));
        var starts = new ArrayList<Integer>();
        MarkdownBlock.of(text).forEach(block -> starts.add(block.firstLine()));
        var parts = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            parts.add(String.join("", lines.subList(from, to)));
        }
        return starts.isEmpty() && !text.isBlank() ? List.of(text) : parts;
    }

    private static List<String> stripped(List<String> parts) {
        return parts.stream().map(String::strip).toList();
    }

    /** Ends so that what follows is a paragraph of its own. */
    private static String apart(String text) {
        if (text.isBlank() || text.endsWith("\n\n")) {
            return text;
        }
        var lastLine = text.stripTrailing().lines().reduce("", (_, line) -> line);
        return text.endsWith("\n") && lastLine.startsWith("#") ? text : text.stripTrailing() + "\n\n";
    }
}
