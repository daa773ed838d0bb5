package io.haedap.shared;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/** Lowers first-level headings: the page's title is the only h1. */
final class HeadingFloor extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.max(2, heading.getLevel()));
        visitChildren(heading);
    }
}
