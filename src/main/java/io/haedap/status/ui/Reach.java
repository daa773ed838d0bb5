package io.haedap.status.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.shared.ui.Icons;

/** Where it goes once it is published. */
class Reach extends Div {

    Reach() {
        addClassName("card");
        var list = new UnorderedList(
                line(Icons.GLOBE, "status.reach.site", "now"),
                line(Icons.SEARCH, "status.reach.search", "now"),
                line(Icons.PULSE, "status.reach.feed", "now"),
                line(Icons.HOOK, "status.reach.api", "now"),
                line(Icons.SEND, "status.reach.news", "later"));
        list.addClassName("reach");
        add(new Header(new H2(getTranslation("status.reach"))), list);
    }

    private ListItem line(Icons icon, String key, String moment) {
        var when = new Span(getTranslation("status.reach." + moment));
        when.addClassNames("strong", "t2", "when");
        return new ListItem(icon.create(), new Span(getTranslation(key)), when);
    }
}
