package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page before sign-in: the ink side with the mark and what the house is for, and one column to act in. */
public abstract class Entrance extends Div implements HasDynamicTitle {

    private final String titleKey;
    private final Main column = new Main();

    protected Entrance(String titleKey) {
        this.titleKey = titleKey;
        addClassName("entrance");
        column.addClassName("entrance-card");
        add(side(), column);
    }

    /** Replaces what stands in the column. */
    protected final void show(Component... parts) {
        column.removeAll();
        column.add(parts);
    }

    private Component side() {
        var promise = new Paragraph(getTranslation("shared.entrance.promise"));
        promise.addClassName("entrance-promise");
        var words = new Paragraph(getTranslation("shared.entrance.words"));
        words.addClassName("entrance-words");
        var side = new Aside(new Wordmark(), new Div(promise, words));
        side.addClassName("entrance-side");
        return side;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
