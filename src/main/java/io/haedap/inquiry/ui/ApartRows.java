package io.haedap.inquiry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.ui.Icons;
import java.util.HashMap;
import java.util.Map;

/** Rows that something gathered, folded below its name. */
class ApartRows extends Div {

    private static final class Fold extends NativeDetails {

        private final Span count = new Span();
        private final Div rows = new Div();
        private int many;

        Fold(Gatherers.Gatherer gatherer) {
            var name = new Span(gatherer.name());
            name.addClassNames("cut", "grow");
            count.addClassName("count");
            setSummary(Icons.LINK.create(), name, count);
            var way = new Anchor(gatherer.address(), getTranslation("inquiry.apart.way"));
            var words = new Div(new Span(getTranslation("inquiry.apart.hint")), way);
            words.addClassNames("xs", "t2", "apart-words");
            setContent(new Div(words, rows));
        }

        void add(QueueRow row, boolean isOpen) {
            rows.add(row);
            count.setText(getTranslation("inquiry.apart.count", ++many));
            if (isOpen) {
                setOpen(true);
            }
        }
    }

    private final Map<Gatherers.Gatherer, Fold> folds = new HashMap<>();

    ApartRows() {
        addClassName("apart");
    }

    /** {@code isOpen} where it is the one on the screen: then it is not folded away. */
    void add(Gatherers.Gatherer gatherer, QueueRow row, boolean isOpen) {
        folds.computeIfAbsent(gatherer, one -> {
                    var fold = new Fold(one);
                    add(fold);
                    return fold;
                })
                .add(row, isOpen);
    }

    void clear() {
        folds.clear();
        removeAll();
    }
}
