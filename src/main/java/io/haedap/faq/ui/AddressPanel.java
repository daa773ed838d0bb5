package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.faq.FaqAddress;
import io.haedap.faq.FaqBoard;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Every address that readers ever had of the entry. */
@org.springframework.stereotype.Component
@Order(50)
class AddressPanel implements FaqPanel {

    private final FaqBoard board;
    private final Times times;

    AddressPanel(FaqBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.HISTORY;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var addresses = board.addresses(open.faq().id());
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        var part = new Div();
        part.addClassName("address-panel");
        var hint = new Paragraph(part.getTranslation("faq.addresses.hint"));
        hint.addClassNames("xs", "t2");
        var list = new UnorderedList();
        addresses.forEach(address -> list.add(line(address)));
        part.add(new H2(part.getTranslation("faq.addresses")), hint, list);
        return Optional.of(part);
    }

    private ListItem line(FaqAddress address) {
        var link = new Anchor(address.path(), address.path());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassName("cut");
        link.setTitle(address.path());
        var since = new Span(times.day(address.since()));
        since.addClassNames("t3", "num");
        return new ListItem(link, since);
    }
}
