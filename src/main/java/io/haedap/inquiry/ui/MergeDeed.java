package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MergeBoard;
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

    private static final int MOST = 20;

    private final MergeDesk desk;
    private final InquiryBoard board;
    private final CurrentStaff staff;
    private final Times times;
    private final UndoJournal journal;
    private final Undoing undoing;
    private final MergeBoard ties;

    MergeDeed(
            MergeDesk desk,
            InquiryBoard board,
            CurrentStaff staff,
            Times times,
            UndoJournal journal,
            Undoing undoing,
            MergeBoard ties) {
        this.ties = ties;
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
                        board.others(inquiry.number(), MOST, null).items(),
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
        var ui = UI.getCurrent();
        var target = ties.ties(origin).into();
        if (Refusals.attempt(() -> desk.unmerge(origin)) && target != null) {
            // it was one before: whether their customers differ was asked then
            Toasts.done(ui.getTranslation("inquiry.unmerge.done", origin), ui.getTranslation("inquiry.undo"), () -> {
                Refusals.attempt(() -> desk.merge(target, List.of(origin), true));
                changed.run();
            });
        }
        changed.run();
    }
}
