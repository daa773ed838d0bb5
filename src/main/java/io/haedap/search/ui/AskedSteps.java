package io.haedap.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.insight.AskedList;
import io.haedap.search.insight.AskedWords;
import io.haedap.search.insight.DraftBeginnings;
import io.haedap.search.insight.SearchInsight;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Toasts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done about words: write a draft, settle them, keep them from being proposed. */
@Component
class AskedSteps {

    /** A button; {@code key} is that of its words. */
    record Step(String key, Icons icon, Runnable deed) {}

    private final SearchInsight insight;
    private final DraftBeginnings beginnings;
    private final CurrentStaff staff;

    AskedSteps(SearchInsight insight, DraftBeginnings beginnings, CurrentStaff staff) {
        this.insight = insight;
        this.beginnings = beginnings;
        this.staff = staff;
    }

    /** {@code changed} is told when something was done. */
    List<Step> of(AskedWords asked, AskedList list, Runnable changed) {
        var steps = new ArrayList<Step>();
        if (staff.may(Rights.FAQ_WRITE)) {
            steps.add(new Step("search.insight.write", Icons.PLUS, () -> write(asked)));
        }
        switch (list) {
            case MISSED ->
                steps.add(new Step("search.insight.settle", Icons.CHECK, () -> {
                    insight.settle(asked.words(), asked.language());
                    done(changed, "search.insight.settled");
                }));
            case FREQUENT ->
                steps.add(
                        asked.hidden()
                                ? new Step("search.insight.show", Icons.UNDO, () -> show(asked, changed))
                                : new Step("search.insight.hide", Icons.CLOSE, () -> hide(asked, changed)));
            case UNCLICKED -> {}
        }
        return steps;
    }

    private void write(AskedWords asked) {
        UI.getCurrent().navigate("faqs/new", QueryParameters.simple(beginnings.of(asked.words(), asked.language())));
    }

    private void hide(AskedWords asked, Runnable changed) {
        insight.hide(asked.words(), asked.language());
        changed.run();
        Toasts.done(word("search.insight.hidden"), word("search.insight.undo"), () -> show(asked, changed));
    }

    private void show(AskedWords asked, Runnable changed) {
        insight.show(asked.words(), asked.language());
        done(changed, "search.insight.shown");
    }

    private static void done(Runnable changed, String key) {
        changed.run();
        Toasts.done(word(key));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
