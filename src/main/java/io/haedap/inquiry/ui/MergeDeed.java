package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MergeDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Merging from the menu of an open inquiry, and what every screen does after it: tell, and offer to take it back. */
@Component
@Order(10)
class MergeDeed implements InquiryDeed {

    private final MergeDesk desk;
    private final InquiryBoard board;
    private final CurrentStaff staff;
    private final Times times;
    private final UndoJournal journal;
    private final Undoing undoing;

    MergeDeed(
            MergeDesk desk, InquiryBoard board, CurrentStaff staff, Times times, UndoJournal journal, Undoing undoing) {
        this.journal = journal;
        this.undoing = undoing;
        this.desk = desk;
        this.board = board;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public String nameKey() {
        return "inquiry.merge";
    }

    @Override
    public boolean isOffered(InquiryDetails inquiry) {
        return staff.may(Rights.INQUIRY_ANSWER) && !inquiry.status().isOver();
    }

    @Override
    public void run(InquiryDetails inquiry, Runnable changed) {
        new MergeInquiriesDialog(
                        inquiry.number(),
                        board.others(inquiry.number()),
                        times,
                        (target, origins, across) -> merge(inquiry.number(), target, origins, across, changed))
                .open();
    }

    /** Merges, and goes to where it goes on. */
    void merge(String open, String target, List<String> origins, boolean across, Runnable changed) {
        var ui = UI.getCurrent();
        var deed = journal.together(() -> desk.merge(target, origins, across));
        undoing.offer(ui.getTranslation("inquiry.merge.done", origins.size()), deed, changed);
        if (target.equals(open)) {
            changed.run();
        } else {
            ui.navigate(InquiriesView.class, target);
        }
    }

    void part(String origin, Runnable changed) {
        if (Refusals.attempt(() -> desk.unmerge(origin))) {
            Toasts.done(UI.getCurrent().getTranslation("inquiry.unmerge.done", origin));
        }
        changed.run();
    }
}
