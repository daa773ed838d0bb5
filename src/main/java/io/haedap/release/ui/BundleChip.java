package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.ui.FaqPanel;
import io.haedap.faq.ui.OpenFaq;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
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
            return holding.map(bundle -> GatherDialog.chip(bundle, times));
        }
        var mayGather = staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_PUBLISH);
        return mayGather && open.faq().status() != FaqStatus.ARCHIVED ? Optional.of(gather(open)) : Optional.empty();
    }

    private Component gather(OpenFaq open) {
        var faq = open.faq();
        return GatherDialog.button(() -> new GatherDialog(
                        board,
                        desk,
                        staff.may(Rights.FAQ_ARCHIVE) && faq.liveRevision() != null,
                        (bundle, action) -> desk.add(bundle, faq.id(), faq.revision(), action),
                        open::reload)
                .open());
    }
}
