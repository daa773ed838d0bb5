package io.haedap.inquiry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.ui.Icons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that something gathered, folded below its name. */
class ApartRows extends Div {

    private static final class Fold extends NativeDetails {

        private final Span count = new Span();
        private final SentParts rows = new SentParts("div");
        private int many;

        Fold(Gatherers.Gatherer gatherer) {
            var name = new Span(gatherer.name());
            name.addClassNames("cut", "grow");
            count.addClassName("count");
            var turn = Icons.DOWN.create();
            turn.addClassName("turn");
            setSummary(Icons.LINK.create(), name, count, turn);
            var way = new Anchor(gatherer.address(), getTranslation("inquiry.apart.way"));
            var words = new Div(new Span(getTranslation("inquiry.apart.hint")), way);
            words.addClassNames("xs", "t2", "apart-words");
            setContent(new Div(words, rows));
        }

        void add(List<String> more) {
            rows.add(String.join("", more));
            many += more.size();
            count.setText(getTranslation("inquiry.apart.count", many));
        }
    }

    private final Map<Gatherers.Gatherer, Fold> folds = new HashMap<>();

    ApartRows() {
        addClassName("apart");
    }

    /** {@code isOpen} where one of them is on the screen: then they are not folded away. */
    void add(Gatherers.Gatherer gatherer, List<String> rows, boolean isOpen) {
        var fold = folds.computeIfAbsent(gatherer, one -> {
            var made = new Fold(one);
            add(made);
            return made;
        });
        fold.add(rows);
        if (isOpen) {
            fold.setOpen(true);
        }
    }

    void clear() {
        folds.clear();
        removeAll();
    }
}
