package io.haedap.faq.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words of one paragraph with what marks them, gathered flat and nested at the end: Markdown has marks only where words and
 * not blanks or punctuation touch them, so blanks and punctuation at the edge of a mark step out of it.
 */
final class InlineRun {

    /** What marks a piece: a link stands outside of what is strong or stressed. */
    record Marks(boolean strong, boolean stressed, @Nullable String link) {

        static final Marks NONE = new Marks(false, false, null);

        Marks asStrong() {
            return new Marks(true, false, link);
        }

        Marks asStressed() {
            return new Marks(strong, !strong, link);
        }

        Marks leadingTo(@Nullable String address) {
            return new Marks(strong, stressed, address == null ? link : address);
        }

        Marks plain() {
            return new Marks(false, false, link);
        }

        boolean isPlain() {
            return !strong && !stressed;
        }

        boolean sameWeight(Marks other) {
            return strong == other.strong && stressed == other.stressed;
        }
    }

    private sealed interface What {}

    private record Words(String text) implements What {}

    private record Verbatim(String text) implements What {}

    private record Shown(
            String address, String words, @Nullable String caption) implements What {}

    private record Break() implements What {}

    private record Piece(What what, Marks marks) {

        boolean isBlank() {
            return what instanceof Words words && words.text.isBlank() || what instanceof Break;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    void words(String text, Marks marks) {
        var tidy = text.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ");
        if (tidy.isEmpty()) {
            return;
        }
        if (tidy.startsWith(" ") && endsBlank()) {
            tidy = tidy.substring(1);
        }
        // each change of marks that Markdown could not tell from the next is given up
        var last = pieces.isEmpty() ? null : pieces.getLast();
        var held = last != null
                        && !marks.isPlain()
                        && !last.marks.isPlain()
                        && !last.marks.sameWeight(marks)
                        && Objects.equals(last.marks.link, marks.link)
                ? last.marks
                : marks;
        if (!tidy.isEmpty()) {
            pieces.add(new Piece(new Words(tidy), held));
        }
    }

    void code(String text, Marks marks) {
        if (!text.isBlank()) {
            pieces.add(new Piece(new Verbatim(text.replaceAll("\\s+", " ").strip()), marks.plain()));
        }
    }

    void picture(String address, String words, @Nullable String caption, Marks marks) {
        pieces.add(new Piece(new Shown(address, words, caption), marks.plain()));
    }

    /** False where one stands already. */
    boolean lineBreak() {
        while (!pieces.isEmpty() && pieces.getLast().what instanceof Words words && words.text.isBlank()) {
            pieces.removeLast();
        }
        if (pieces.isEmpty() || pieces.getLast().what instanceof Break) {
            return false;
        }
        pieces.add(new Piece(new Break(), Marks.NONE));
        return true;
    }

    boolean isBlank() {
        return pieces.stream().allMatch(Piece::isBlank);
    }

    private boolean endsBlank() {
        return pieces.isEmpty()
                || pieces.getLast().what instanceof Break
                || pieces.getLast().what instanceof Words words && words.text.endsWith(" ");
    }

    /** Puts all of it into a paragraph or cell and begins anew; {@code between} stands for a line break where there can be none. */
    void into(Node parent, @Nullable String between) {
        join();
        trim();
        stepOut();
        Node link = null;
        Node weight = null;
        Marks before = Marks.NONE;
        for (var piece : pieces) {
            var marks = piece.marks;
            if (!Objects.equals(marks.link, before.link)) {
                link = marks.link == null ? null : new Link(marks.link, null);
                weight = null;
                if (link != null) {
                    parent.appendChild(link);
                }
            }
            var outer = link == null ? parent : link;
            if (weight == null || !marks.sameWeight(before)) {
                weight = marks.strong ? new StrongEmphasis("**") : marks.stressed ? new Emphasis("*") : outer;
                if (weight != outer) {
                    outer.appendChild(weight);
                }
            }
            if (isForgotten(piece.what)
                    && (weight.getPrevious() == null && weight.getFirstChild() == null
                            || weight.getLastChild() instanceof HardLineBreak)) {
                // the writer forgets that this begins a list, or code
                var plus = new HtmlInline();
                plus.setLiteral("\\");
                weight.appendChild(plus);
            }
            weight.appendChild(node(piece.what, between));
            before = marks;
        }
        pieces.clear();
    }

    private static boolean isForgotten(What what) {
        return what instanceof Words words && words.text.matches("(?s)([+]|~~~).*");
    }

    private static Node node(What what, @Nullable String between) {
        return switch (what) {
            case Words words -> new Text(words.text);
            case Verbatim code -> new Code(code.text);
            case Shown picture -> {
                var image = new Image(picture.address, picture.caption);
                image.appendChild(new Text(picture.words));
                yield image;
            }
            case Break() -> between == null ? new HardLineBreak() : new Text(between);
        };
    }

    /** Words that came one by one under the same marks are one piece. */
    private void join() {
        var joined = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); ) {
            var first = pieces.get(i++);
            if (first.what instanceof Words begin) {
                var text = new StringBuilder(begin.text);
                while (i < pieces.size()
                        && pieces.get(i).what instanceof Words next
                        && pieces.get(i).marks.equals(first.marks)) {
                    text.append(next.text);
                    i++;
                }
                joined.add(new Piece(new Words(text.toString()), first.marks));
            } else {
                joined.add(first);
            }
        }
        pieces.clear();
        pieces.addAll(joined);
    }

    private void trim() {
        while (!pieces.isEmpty() && pieces.getFirst().isBlank()) {
            pieces.removeFirst();
        }
        while (!pieces.isEmpty() && pieces.getLast().isBlank()) {
            pieces.removeLast();
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).what instanceof Words words) {
                var text = words.text;
                var first = i == 0 || pieces.get(i - 1).what instanceof Break;
                var last = i == pieces.size() - 1 || pieces.get(i + 1).what instanceof Break;
                text = first ? text.stripLeading() : text;
                pieces.set(i, new Piece(new Words(last ? text.stripTrailing() : text), pieces.get(i).marks));
            }
        }
        pieces.removeIf(piece -> piece.what instanceof Words words && words.text.isEmpty());
    }

    /** Blanks always, punctuation where a letter stands on the other side of the mark. */
    private void stepOut() {
        var out = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (!(piece.what instanceof Words words) || piece.marks.isPlain()) {
                out.add(piece);
                continue;
            }
            var text = words.text;
            int from = 0;
            int to = text.length();
            if (i == 0 || !continues(pieces.get(i - 1), piece)) {
                var letter = i > 0 && touches(pieces.get(i - 1), piece, true);
                while (from < to && mustLeave(text.charAt(from), letter)) {
                    from++;
                }
            }
            if (i == pieces.size() - 1 || !continues(pieces.get(i + 1), piece)) {
                var letter = i < pieces.size() - 1 && touches(pieces.get(i + 1), piece, false);
                while (to > from && mustLeave(text.charAt(to - 1), letter)) {
                    to--;
                }
            }
            if (to < text.length() && from < to && isPair(text.charAt(from), text.charAt(to))) {
                from++;
            } else if (from > 0 && to > from && isPair(text.charAt(from - 1), text.charAt(to - 1))) {
                to--;
            }
            add(out, text.substring(0, from), piece.marks.plain());
            add(out, text.substring(from, to), piece.marks);
            add(out, text.substring(to), piece.marks.plain());
        }
        pieces.clear();
        pieces.addAll(out);
    }

    private static void add(List<Piece> out, String text, Marks marks) {
        if (!text.isEmpty()) {
            out.add(new Piece(new Words(text), marks));
        }
    }

    private static boolean continues(Piece neighbour, Piece piece) {
        return neighbour.marks.equals(piece.marks) && !(neighbour.what instanceof Break);
    }

    /** Whether a letter stands at the edge; the bracket of a link is punctuation already. */
    private static boolean touches(Piece neighbour, Piece piece, boolean before) {
        if (!Objects.equals(neighbour.marks.link, piece.marks.link) || !(neighbour.what instanceof Words words)) {
            return false;
        }
        var edge = words.text.charAt(before ? words.text.length() - 1 : 0);
        return !isPunctuation(edge) && !Character.isWhitespace(edge);
    }

    private static boolean mustLeave(char c, boolean letterOutside) {
        return Character.isWhitespace(c) || letterOutside && isPunctuation(c);
    }

    private static boolean isPair(char first, char last) {
        return first == last && isPunctuation(first)
                || Set.of(Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION)
                                .contains((byte) Character.getType(first))
                        && Set.of(Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION)
                                .contains((byte) Character.getType(last));
    }

    /** As CommonMark means it: all marks and symbols. */
    private static boolean isPunctuation(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && !Character.isSurrogate(c);
    }
}
