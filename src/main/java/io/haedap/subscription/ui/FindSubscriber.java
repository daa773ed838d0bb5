package io.haedap.subscription.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.subscription.Subscription;
import io.haedap.subscription.SubscriptionBoard;
import io.haedap.subscription.SubscriptionDesk;

/** Finds one person by the whole address, and ends what they no longer want. */
class FindSubscriber extends Div {

    private final SubscriptionBoard board;
    private final SubscriptionDesk desk;
    private final boolean mayEnd;
    private final Times times;
    private final Runnable ended;
    private final EmailField email = new EmailField(getTranslation("subscription.email"));
    private final Div found = new Div();

    FindSubscriber(SubscriptionBoard board, SubscriptionDesk desk, boolean mayEnd, Times times, Runnable ended) {
        this.board = board;
        this.desk = desk;
        this.mayEnd = mayEnd;
        this.times = times;
        this.ended = ended;
        addClassNames("card", "find-subscriber");
        email.setHelperText(getTranslation("subscription.email.hint"));
        email.setManualValidation(true);
        var find = new Button(getTranslation("subscription.find.do"), _ -> find());
        find.addClickShortcut(Key.ENTER).listenOn(email);
        found.getElement().setAttribute("role", "status");
        add(email, find, found);
    }

    private void find() {
        found.removeAll();
        if (email.getValue().isBlank()) {
            email.focus();
            return;
        }
        board.at(email.getValue())
                .ifPresentOrElse(this::show, () -> found.add(new Paragraph(getTranslation("subscription.unknown"))));
    }

    private void show(Subscription one) {
        found.add(new Paragraph(getTranslation(
                "subscription.found",
                one.email(),
                times.full(one.confirmedAt()),
                one.topics().size())));
        if (mayEnd) {
            var end = new Button(getTranslation("subscription.end"), _ -> ask(one));
            found.add(end);
        } else {
            found.add(new Span(getTranslation("subscription.end.others")));
        }
    }

    private void ask(Subscription one) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("subscription.end.title"));
        dialog.setText(getTranslation("subscription.end.text", one.email()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("subscription.end"));
        dialog.addConfirmListener(_ -> {
            if (Refusals.attempt(() -> desk.remove(one.id(), one.version()))) {
                Toasts.done(getTranslation("subscription.end.done"));
                found.removeAll();
                email.clear();
                ended.run();
            }
        });
        dialog.open();
    }
}
