package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryTies;
import io.haedap.shared.ui.Icons;

/** Over an inquiry that was merged: where it goes on, and the way to part it again. */
class MergedBanner extends Div {

    MergedBanner() {
        addClassName("merged-banner");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** {@code part} is null for whoever may not. */
    void show(InquiryTies ties, @org.jspecify.annotations.Nullable Runnable part) {
        removeAll();
        var into = ties.into();
        setVisible(into != null);
        if (into == null) {
            return;
        }
        var headline = new Paragraph(getTranslation("inquiry.merged.into"));
        headline.addClassName("strong");
        var words = new Div(
                headline,
                new Paragraph(
                        ties.seesInto()
                                ? getTranslation("inquiry.merged.into.hint")
                                : getTranslation("inquiry.merged.unseen", into)));
        words.addClassName("grow");
        var ways = new Span();
        ways.addClassName("row");
        if (ties.seesInto()) {
            var go = new RouterLink(getTranslation("inquiry.merged.go", into), InquiriesView.class, into);
            go.addClassName("button-link");
            ways.add(go);
            if (part != null) {
                ways.add(new Button(getTranslation("inquiry.unmerge"), click -> part.run()));
            }
        }
        add(Icons.LINK.create(), words, ways);
    }
}
