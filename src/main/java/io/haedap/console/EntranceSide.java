package io.haedap.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The ink side of the pages before sign-in: the mark and what the house is for. */
class EntranceSide extends Div {

    EntranceSide() {
        addClassName("entrance-side");
        var promise = new Paragraph(getTranslation("console.entrance.promise"));
        promise.addClassName("entrance-promise");
        var words = new Paragraph(getTranslation("console.entrance.words"));
        words.addClassName("entrance-words");
        add(new Wordmark(), new Div(promise, words));
    }
}
