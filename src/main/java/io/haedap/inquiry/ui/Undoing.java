package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.inquiry.undo.UndoResult;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Toasts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does something to inquiries and offers in the toast to take it back; what could not go back says why. */
@Component
public class Undoing {

    private final UndoJournal journal;
    private final UndoDesk desk;

    Undoing(UndoJournal journal, UndoDesk desk) {
        this.journal = journal;
        this.desk = desk;
    }

    /** A refusal of the deed passes through; {@code changed} draws the screen anew, after the deed and after the way back. */
    public void done(String words, Runnable deed, Runnable changed) {
        offer(words, journal.together(deed), changed);
        changed.run();
    }

    /** Tells what was done, and offers to take that deed back. */
    void offer(String words, UUID deed, Runnable changed) {
        Toasts.done(words, word("inquiry.undo"), () -> {
            Refusals.attempt(() -> tell(desk.undo(deed)));
            changed.run();
        });
    }

    private static void tell(UndoResult result) {
        var refused = result.items().stream()
                .filter(item -> item.outcome() == UndoResult.Outcome.REFUSED)
                .toList();
        if (refused.isEmpty()) {
            Toasts.done(word("inquiry.undo.done", result.items().size()));
        } else if (result.items().size() == 1) {
            Toasts.refused(word("inquiry.undo.refused", reason(refused.getFirst())));
        } else {
            Toasts.refused(word(
                    "inquiry.undo.partly",
                    result.count(UndoResult.Outcome.UNDONE),
                    refused.size(),
                    reason(refused.getFirst())));
        }
    }

    /** Why one stayed as it is, in words. */
    static String reason(UndoResult.Item item) {
        var reason = item.reason();
        var field = item.field();
        if (reason == null) {
            return "";
        }
        if (field != null) {
            return word("inquiry.undo.field", word("inquiry.undo.of." + field.replaceFirst(":.*", "")));
        }
        var key = "inquiry.undo.reason." + reason;
        var found = word(key);
        return found.contains(key) ? word("inquiry.undo.reason.other") : found;
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
