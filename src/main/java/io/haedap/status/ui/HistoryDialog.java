package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.shared.Difference;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.DifferenceText;
import io.haedap.shared.ui.Times;
import io.haedap.status.FormerText;
import io.haedap.status.StatusUpdate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How an update read before each correction, with what differs; the newest correction first. */
class HistoryDialog extends Dialog {

    /** {@code names} tells who corrected. */
    HistoryDialog(StatusUpdate update, List<FormerText> former, Function<FormerText, String> names, Times times) {
        setHeaderTitle(getTranslation("status.history.title"));
        setWidth("min(720px, 94vw)");
        var list = new Div();
        list.addClassName("former-texts");
        for (int i = former.size() - 1; i >= 0; i--) {
            var before = former.get(i);
            var after =
                    i == former.size() - 1 ? update.body() : former.get(i + 1).body();
            list.add(new H3(getTranslation("status.history.at", times.full(before.at()), names.apply(before))));
            var said = before.saidAt();
            if (said != null) {
                list.add(new Paragraph(getTranslation("status.history.said", times.full(said))));
            }
            list.add(new Paragraph(difference(before.body().ko(), after.ko())));
            if (!english(before.body()).equals(english(after))) {
                list.add(new Paragraph(difference(english(before.body()), english(after))));
            }
        }
        add(list);
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()));
    }

    private static DifferenceText difference(String before, String after) {
        return new DifferenceText(Difference.words(before, after), DifferenceText.Side.BOTH);
    }

    private static String english(LocalText text) {
        return Objects.requireNonNullElse(text.en(), "");
    }
}
