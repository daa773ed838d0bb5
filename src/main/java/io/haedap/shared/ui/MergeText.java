package io.haedap.shared.ui;

import com.github.difflib.DiffUtils;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.ParagraphMerge;
import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.ParagraphMerge.Piece;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text of two people: what is the same folded away, what differs beside each other with a choice. */
final class MergeText extends Div {

    private static final int FOLDED = 160;

    private final List<Piece> pieces;
    /** By identity: the same words may differ in the same way twice. */
    private final Map<Piece, MergeChoice> choices = new IdentityHashMap<>();

    private final List<MergeChoice> inOrder = new ArrayList<>();

    private MergeText(List<Piece> pieces, boolean mayKeepBoth) {
        this.pieces = pieces;
        addClassName("merge-text");
        for (var piece : pieces) {
            if (piece.same()) {
                add(same(piece.mine()));
            } else {
                var choice = new MergeChoice(mayKeepBoth, piece.proposed());
                choices.put(piece, choice);
                inOrder.add(choice);
                var words = words(piece.mine(), piece.theirs());
                add(pair(words.getFirst(), words.getLast(), choice));
            }
        }
    }

    /** A text in which each paragraph is chosen by itself. */
    static MergeText paragraphs(@Nullable String base, String mine, String theirs) {
        return new MergeText(ParagraphMerge.pieces(base, mine, theirs), true);
    }

    /** A line that is chosen as a whole. */
    static MergeText whole(@Nullable String base, String mine, String theirs) {
        var proposed = mine.equals(base) ? Choice.THEIRS : theirs.equals(base) ? Choice.MINE : null;
        return new MergeText(
                mine.isBlank() && theirs.isBlank()
                        ? List.of()
                        : List.of(new Piece(mine, theirs, mine.equals(theirs), proposed)),
                false);
    }

    boolean isSame() {
        return choices.isEmpty();
    }

    List<MergeChoice> choices() {
        return List.copyOf(inOrder);
    }

    /** The text of all choices; mine where nothing is chosen yet. */
    String joined() {
        return ParagraphMerge.join(pieces, piece -> {
            var choice = choices.get(piece);
            return choice == null || choice.getValue() == null ? Choice.MINE : choice.getValue();
        });
    }

    static Component pair(Component mine, Component theirs, MergeChoice choice) {
        mine.addClassName("merge-mine");
        theirs.addClassName("merge-theirs");
        // on a phone, where no heads stand above
        mine.getElement().setAttribute("data-whose", mine.getTranslation("shared.both.mine"));
        theirs.getElement().setAttribute("data-whose", theirs.getTranslation("shared.both.theirs"));
        var pair = new Div(mine, theirs);
        pair.addClassName("merge-pair");
        var whole = new Div(pair, choice);
        whole.addClassName("merge-piece");
        choice.addValueChangeListener(change -> show(whole, change.getValue()));
        show(whole, choice.getValue());
        return whole;
    }

    private static void show(Div piece, @Nullable Choice choice) {
        piece.getElement().setAttribute("data-choice", choice == null ? "none" : choice.name());
    }

    private Component same(String text) {
        var words = text.strip();
        if (words.length() <= FOLDED && !words.contains("\n")) {
            var line = new Div(words);
            line.addClassName("merge-same");
            return line;
        }
        var whole = new Div(words);
        whole.addClassName("merge-whole");
        var details = new NativeDetails(
                getTranslation("shared.both.same", MarkdownBlock.of(words).size()), whole);
        details.addClassName("merge-same");
        return details;
    }

    /** Both texts, the words that the other does not hold marked. */
    private static List<Div> words(String mine, String theirs) {
        var one = tokens(mine);
        var other = tokens(theirs);
        var left = new Div();
        var right = new Div();
        int a = 0;
        int b = 0;
        for (var delta : DiffUtils.diff(one, other).getDeltas()) {
            plain(left, one.subList(a, delta.getSource().getPosition()));
            plain(right, other.subList(b, delta.getTarget().getPosition()));
            marked(left, delta.getSource().getLines());
            marked(right, delta.getTarget().getLines());
            a = delta.getSource().getPosition() + delta.getSource().size();
            b = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        plain(left, one.subList(a, one.size()));
        plain(right, other.subList(b, other.size()));
        return List.of(left, right);
    }

    private static List<String> tokens(String text) {
        return new ArrayList<>(List.of(text.strip().split("(?<=\\s)(?=\\S)")));
    }

    private static void plain(Div to, List<String> words) {
        if (!words.isEmpty()) {
            to.add(new Span(String.join("", words)));
        }
    }

    private static void marked(Div to, List<String> words) {
        if (!words.isEmpty()) {
            var mark = new Span(String.join("", words));
            mark.addClassName("merge-mark");
            to.add(mark);
        }
    }
}
