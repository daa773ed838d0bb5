package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MergeBoard;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.SplitDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Splitting from the menu of an open inquiry; taken back by merging the new one into it. */
@Component
@Order(11)
class SplitDeed implements InquiryDeed {

    private final SplitDesk desk;
    private final UndoJournal journal;
    private final Undoing undoing;
    private final MergeBoard board;
    private final CurrentStaff staff;
    private final Times times;

    SplitDeed(SplitDesk desk, UndoJournal journal, Undoing undoing, MergeBoard board, CurrentStaff staff, Times times) {
        this.desk = desk;
        this.journal = journal;
        this.undoing = undoing;
        this.board = board;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public String nameKey() {
        return "inquiry.split";
    }

    @Override
    public boolean isOffered(InquiryDetails inquiry) {
        return staff.may(Rights.INQUIRY_ANSWER)
                && !inquiry.status().isOver()
                && (inquiry.older() > 0
                        || inquiry.messages().stream()
                                        .filter(message ->
                                                message.kind() == MessageKind.CUSTOMER && message.origin() == null)
                                        .count()
                                > 1);
    }

    @Override
    public void run(InquiryDetails inquiry, Runnable changed) {
        var notes = Set.copyOf(board.ties(inquiry.number()).notes());
        new SplitDialog(inquiry, notes, times, (messages, subject) -> split(inquiry, messages, subject, changed))
                .open();
    }

    private void split(InquiryDetails inquiry, List<String> messages, String subject, Runnable changed) {
        var made = new java.util.concurrent.atomic.AtomicReference<>("");
        var deed = journal.together(() -> made.set(desk.split(inquiry.number(), messages, subject)));
        undoing.offer(UI.getCurrent().getTranslation("inquiry.split.done", made.get()), deed, changed);
        changed.run();
    }
}
