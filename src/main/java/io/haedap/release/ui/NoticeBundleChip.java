package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.ui.NoticePanel;
import io.haedap.notice.ui.OpenNotice;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On a notice's screen: the bundle that will bring it live, or the way into one. */
@org.springframework.stereotype.Component
@Order(50)
class NoticeBundleChip implements NoticePanel {

    private final BundleBoard board;
    private final BundleDesk desk;
    private final CurrentStaff staff;
    private final Times times;

    NoticeBundleChip(BundleBoard board, BundleDesk desk, CurrentStaff staff, Times times) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Optional<Component> show(OpenNotice open) {
        var notice = open.notice();
        var holding = board.holding(notice.id());
        if (holding.isPresent()) {
            return holding.map(bundle -> GatherDialog.chip(bundle, times));
        }
        return mayGather(notice) ? Optional.of(gather(open)) : Optional.empty();
    }

    private boolean mayGather(NoticeDetails notice) {
        return switch (notice.status()) {
            case DRAFT, IN_REVIEW, APPROVED -> staff.may(Rights.NOTICE_WRITE) || staff.may(Rights.NOTICE_PUBLISH);
            // what is live already can only be withdrawn with others
            case PUBLISHED -> staff.may(Rights.NOTICE_PUBLISH);
            case SCHEDULED, WITHDRAWN, EXPIRED -> false;
        };
    }

    private Component gather(OpenNotice open) {
        var notice = open.notice();
        var withdrawable = staff.may(Rights.NOTICE_PUBLISH) && notice.liveRevision() != null;
        return GatherDialog.button(() -> new GatherDialog(
                        board,
                        desk,
                        withdrawable,
                        (bundle, action) -> desk.add(bundle, notice.id(), notice.revision(), action),
                        open::reload)
                .open());
    }
}
