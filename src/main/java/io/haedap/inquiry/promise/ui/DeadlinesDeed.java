package io.haedap.inquiry.promise.ui;

import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.promise.DeadlineBoard;
import io.haedap.inquiry.ui.InquiryDeed;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Times;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens how the deadlines of an inquiry were counted, from its header. */
@Component
@Order(85)
class DeadlinesDeed implements InquiryDeed {

    private final DeadlineBoard board;
    private final CurrentStaff staff;
    private final Times times;

    DeadlinesDeed(DeadlineBoard board, CurrentStaff staff, Times times) {
        this.board = board;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public String nameKey() {
        return "inquiry.promise.how.menu";
    }

    @Override
    public boolean isOffered(InquiryDetails inquiry) {
        return staff.may(Rights.INQUIRY_READ);
    }

    @Override
    public void run(InquiryDetails inquiry, Runnable changed) {
        new DeadlinesDialog(board.of(inquiry.number()), times).open();
    }
}
