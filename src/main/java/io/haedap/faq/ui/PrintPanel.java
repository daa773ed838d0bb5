package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Leads from an entry to its paper. */
@org.springframework.stereotype.Component
@Order(60)
class PrintPanel implements FaqPanel {

    @Override
    public Place place() {
        return Place.HISTORY;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var part = new Div();
        var link = new RouterLink(part.getTranslation("faq.print"), FaqPrintView.class);
        link.setQueryParameters(QueryParameters.of("id", open.faq().id().toString()));
        part.add(link);
        return Optional.of(part);
    }
}
