package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.ui.FaqPanel;
import io.haedap.faq.ui.OpenFaq;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleRow;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On an entry's screen: the bundle that will bring it live, or the way into one. */
@org.springframework.stereotype.Component
@Order(50)
class BundleChip implements FaqPanel {

    private final BundleBoard board;
    private final BundleDesk desk;
    private final CurrentStaff staff;
    private final Times times;

    BundleChip(BundleBoard board, BundleDesk desk, CurrentStaff staff, Times times) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.RAIL;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var holding = board.holding(open.faq().id());
        if (holding.isPresent()) {
            return holding.map(this::chip);
        }
        var mayGather = staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_PUBLISH);
        return mayGather && open.faq().status() != FaqStatus.ARCHIVED ? Optional.of(gather(open)) : Optional.empty();
    }

    private Component chip(BundleRow bundle) {
        var words = UI.getCurrent();
        var due = bundle.dueAt();
        var text = due == null
                ? words.getTranslation("release.chip", bundle.name(), bundle.items())
                : words.getTranslation("release.chip.due", bundle.name(), bundle.items(), times.at(due));
        var link = new RouterLink("", BundleView.class, bundle.id().toString());
        link.add(Icons.BOX.create(), new Span(text));
        link.addClassNames("chip", "release-chip");
        return link;
    }

    private Component gather(OpenFaq open) {
        var button = new Button(
                UI.getCurrent().getTranslation("release.chip.add"),
                Icons.BOX.create(),
                _ -> new GatherDialog(board, desk, staff, open).open());
        button.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.SMALL);
        return button;
    }
}
