package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.haedap.response.MassReply;
import io.haedap.response.MassReplyDesk;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.Incident;
import java.util.function.Function;

/** The way to answer what an incident gathered with one reply, and how far the replies are. */
class MassReplyStrip extends Div {

    private static final int SHOWN = 3;

    private final Incident incident;
    private final MassReplyDesk desk;
    private final Times times;
    private final Function<MassReply, String> author;

    MassReplyStrip(Incident incident, MassReplyDesk desk, Times times, Function<MassReply, String> author) {
        this.incident = incident;
        this.desk = desk;
        this.times = times;
        this.author = author;
        addClassName("mass-replies");
        getElement().setAttribute("role", "status");
    }

    /** Shows where it stands now; {@code gathered} is how many inquiries there are. */
    void show(int gathered) {
        removeAll();
        if (gathered == 0) {
            return;
        }
        if (incident.status().isOpen()) {
            var later = new Span(getTranslation("response.reply.later"));
            later.addClassNames("xs", "t3");
            add(later);
            return;
        }
        var replies = desk.of(incident.id());
        replies.stream().limit(SHOWN).forEach(reply -> add(line(reply)));
        if (replies.stream().noneMatch(reply -> reply.state() == MassReply.State.SENDING)) {
            var order = new Button(getTranslation("response.reply"), Icons.SEND.create(), _ -> review());
            order.addThemeVariants(ButtonVariant.SMALL);
            if (replies.isEmpty()) {
                order.addThemeVariants(ButtonVariant.PRIMARY);
            }
            var hint = new Span(getTranslation(replies.isEmpty() ? "response.reply.hint" : "response.reply.again"));
            hint.addClassNames("sm", "grow");
            var row = new Div(hint, order);
            row.addClassName("mass-reply-order");
            add(row);
        }
    }

    private void review() {
        Refusals.attempt(() -> {
            var recipients = desk.recipients(incident.id());
            if (recipients.isEmpty()) {
                Toasts.done(getTranslation("response.reply.nobody"));
                return;
            }
            new MassReplyDialog(incident, recipients, draft -> {
                        var ordered = desk.send(incident.id(), draft);
                        Toasts.done(
                                getTranslation("response.reply.done", ordered.all()),
                                getTranslation("response.undo"),
                                MassReplyDesk.UNDO,
                                () -> stop(ordered.id()));
                    })
                    .open();
        });
    }

    private void stop(long reply) {
        if (Refusals.attempt(() -> desk.stop(incident.id(), reply))) {
            Toasts.done(getTranslation("response.reply.stopped"));
        }
    }

    private Div line(MassReply reply) {
        var state = new Span(
                switch (reply.state()) {
                    case SENDING ->
                        reply.sent() + reply.skipped() == 0
                                ? getTranslation("response.reply.begins", reply.all(), times.at(reply.beginsAt()))
                                : getTranslation("response.reply.sending", reply.sent() + reply.skipped(), reply.all());
                    case DONE -> getTranslation("response.reply.is-done", reply.sent());
                    case STOPPED -> getTranslation("response.reply.is-stopped", reply.sent());
                });
        state.addClassName("strong");
        var who = new Span(getTranslation("response.by.staff", author.apply(reply), times.at(reply.orderedAt())));
        who.addClassNames("xs", "t3", "grow");
        var line = new Div(state, who);
        line.addClassName("mass-reply");
        if (reply.skipped() > 0) {
            var skipped = new Button(
                    getTranslation("response.reply.skipped", reply.skipped()),
                    _ -> new SkippedDialog(
                                    cursor -> desk.skipped(incident.id(), reply.id(), SkippedDialog.SIZE, cursor))
                            .open());
            skipped.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(skipped);
        }
        if (reply.state() == MassReply.State.SENDING) {
            var bar = new ProgressBar(0, reply.all(), reply.sent() + reply.skipped());
            bar.getElement().setAttribute("aria-label", getTranslation("response.reply.progress"));
            var stop = new Button(getTranslation("response.reply.stop"), _ -> stop(reply.id()));
            stop.addThemeVariants(ButtonVariant.SMALL);
            stop.setVisible(reply.stoppable());
            line.add(stop, bar);
        }
        return line;
    }
}
