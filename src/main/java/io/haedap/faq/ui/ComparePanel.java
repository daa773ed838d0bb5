package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.shared.ui.Icons;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Below the history: the way to the screen that compares. */
@org.springframework.stereotype.Component
@Order(10)
class ComparePanel implements FaqPanel {

    @Override
    public Place place() {
        return Place.HISTORY;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        if (open.faq().revision() < 2) {
            return Optional.empty();
        }
        var link = new RouterLink();
        link.setRoute(
                RevisionsView.class, new RouteParameters("faq", open.faq().id().toString()));
        link.add(Icons.HISTORY.create());
        link.add(link.getTranslation("faq.revisions.compare"));
        link.addClassNames("row", "compare-link");
        return Optional.of(new Div(link));
    }
}
