package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.ReviewBoard;
import io.haedap.faq.ReviewDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What reviewers and editors said, below the preview. */
@org.springframework.stereotype.Component
@Order(10)
class RemarksPanel implements FaqPanel {

    private final ReviewBoard board;
    private final ReviewDesk desk;
    private final CurrentStaff staff;
    private final Times times;

    RemarksPanel(ReviewBoard board, ReviewDesk desk, CurrentStaff staff, Times times) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.PREVIEW;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var mayTalk = staff.may(Rights.FAQ_REVIEW) || staff.may(Rights.FAQ_WRITE);
        var remarks = board.remarks(open.faq().id());
        return mayTalk || !remarks.isEmpty()
                ? Optional.of(new RemarkList(open, board, desk, times, mayTalk))
                : Optional.empty();
    }

    @Override
    public List<FaqMark> marks(OpenFaq open) {
        return board.remarks(open.faq().id()).stream()
                .filter(remark -> remark.isOpen()
                        && !remark.place().isGone()
                        && remark.anchor().language() != null)
                .map(remark -> new FaqMark(
                        java.util.Objects.requireNonNull(remark.anchor().language()),
                        java.util.Objects.requireNonNullElse(remark.place().paragraph(), -1),
                        FaqMark.Kind.REMARK,
                        remark.body()))
                .toList();
    }
}
