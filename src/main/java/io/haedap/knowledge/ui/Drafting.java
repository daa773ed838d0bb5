package io.haedap.knowledge.ui;

import com.vaadin.flow.component.UI;
import io.haedap.knowledge.ReplyDraftDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Toasts;
import org.springframework.stereotype.Component;

/** Makes a draft of a reply in one press, says what was taken out, and leads there. */
@Component
class Drafting {

    private final ReplyDraftDesk desk;
    private final CurrentStaff staff;

    Drafting(ReplyDraftDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    /** Whether whoever is signed in may make one. */
    boolean isPossible() {
        return staff.may(Rights.INQUIRY_ANSWER) && (staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_PROPOSE));
    }

    void make(String number, long reply, Runnable changed) {
        var made = desk.make(number, reply);
        int removed =
                made.removed().values().stream().mapToInt(Integer::intValue).sum();
        changed.run();
        var ui = UI.getCurrent();
        var key = removed == 0 ? "knowledge.draft.done.clean" : "knowledge.draft.done";
        var words = ui.getTranslation(made.isNew() ? key : "knowledge.draft.there", removed);
        Toasts.done(
                words,
                ui.getTranslation("knowledge.draft.open"),
                () -> ui.navigate("faqs/" + made.entry().id()));
    }
}
