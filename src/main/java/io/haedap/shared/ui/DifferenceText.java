package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.haedap.shared.Difference;
import io.haedap.shared.Difference.Change;
import java.util.List;

/** Text of which some words are gone and others new: struck through and underlined, coloured, and said aloud. */
public final class DifferenceText extends Span {

    /** What of a difference is shown. */
    public enum Side {
        BEFORE,
        AFTER,
        BOTH
    }

    public DifferenceText(List<Difference.Piece> pieces, Side side) {
        addClassName("difference");
        for (var piece : pieces) {
            if (piece.change() == Change.SAME) {
                getElement().appendChild(Element.createText(piece.text()));
            } else if (piece.change() == Change.GONE && side != Side.AFTER) {
                getElement().appendChild(changed("del", "shared.difference.gone", piece.text()));
            } else if (piece.change() == Change.NEW && side != Side.BEFORE) {
                getElement().appendChild(changed("ins", "shared.difference.new", piece.text()));
            }
        }
    }

    private Element changed(String tag, String key, String text) {
        var said = new Element("span");
        said.setText(getTranslation(key) + " ");
        said.getClassList().add("sr");
        var element = new Element(tag);
        element.appendChild(said, Element.createText(text));
        return element;
    }
}
