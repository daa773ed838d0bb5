package io.haedap.shared;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a block without marks; a hard break is a new line, a picture stands as its alternative text in brackets. */
final class LineWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private final boolean pictures;

    private LineWords(boolean pictures) {
        this.pictures = pictures;
    }

    static String of(Node block) {
        return read(block, true);
    }

    /** The same without pictures. */
    static String without(Node block) {
        return read(block, false);
    }

    private static String read(Node block, boolean pictures) {
        var reader = new LineWords(pictures);
        reader.visitChildren(block);
        return reader.words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(Image image) {
        if (pictures) {
            words.append('[');
            visitChildren(image);
            words.append(']');
        }
    }
}
