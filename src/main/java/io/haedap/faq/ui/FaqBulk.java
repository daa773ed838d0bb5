package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import io.haedap.category.Category;
import io.haedap.faq.BulkAction;
import io.haedap.faq.BulkItem;
import io.haedap.faq.BulkResult;
import io.haedap.faq.BulkStep;
import io.haedap.faq.BulkTarget;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqBulkDesk;
import io.haedap.faq.FaqRow;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.ui.BulkBar;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Toasts;
import java.util.List;
import java.util.Set;

/** What can be done with the chosen entries. */
class FaqBulk {

    private final FaqBulkDesk desk;
    private final FaqBoard board;
    private final List<Category> categories;
    private final Runnable changed;
    private final BulkBar bar = new BulkBar(word("faq.bulk"));
    private List<FaqRow> chosen = List.of();

    FaqBulk(FaqBulkDesk desk, FaqBoard board, List<Category> categories, CurrentStaff staff, Runnable changed) {
        this.desk = desk;
        this.board = board;
        this.categories = categories;
        this.changed = changed;
        for (var action : BulkAction.values()) {
            if (staff.may(action.right())) {
                bar.deed(word("faq.bulk." + action), () -> ask(action));
            }
        }
    }

    BulkBar bar() {
        return bar;
    }

    void show(Set<FaqRow> rows) {
        chosen = rows.stream().limit(FaqBulkDesk.MOST).toList();
        bar.show(!rows.isEmpty(), word("faq.bulk.chosen", chosen.size()));
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private List<BulkTarget> targets() {
        return chosen.stream()
                .map(row -> new BulkTarget(row.id(), row.revision()))
                .toList();
    }

    private void ask(BulkAction action) {
        var targets = targets();
        new BulkDialog(action, categories, board, step -> desk.preview(step, targets), step -> take(step, targets))
                .open();
    }

    private boolean take(BulkStep step, List<BulkTarget> targets) {
        return Refusals.attempt(() -> {
            var result = desk.apply(step, targets);
            tell(result, "faq.bulk.done");
            changed.run();
        });
    }

    private void tell(BulkResult result, String key) {
        var done = result.count(BulkItem.Outcome.CHANGED);
        var refused = result.count(BulkItem.Outcome.REFUSED);
        var words = refused == 0 ? word(key, done) : word(key + ".refused", done, refused);
        var id = result.id();
        if (id == null) {
            Toasts.done(words);
        } else {
            Toasts.done(
                    words,
                    word("faq.bulk.undo"),
                    () -> Refusals.attempt(() -> {
                        tell(desk.undo(id), "faq.bulk.undone");
                        changed.run();
                    }));
        }
    }
}
