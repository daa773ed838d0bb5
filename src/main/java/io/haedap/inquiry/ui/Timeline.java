package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.InquiryTies;
import io.haedap.inquiry.MessageKind;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Messages and events of an inquiry in one order; each is drawn when it is asked for. */
class Timeline {

    /** {@code drawn} makes it; that costs more than knowing of it. What is internal is for colleagues alone. */
    record Line(Instant at, int rank, Supplier<Component> drawn, boolean isNew, boolean isInternal) {}

    /** Their remark is the number of another inquiry. */
    private static final Set<String> OF_OTHERS = Set.of(
            InquiryStep.MERGE,
            InquiryStep.PART,
            InquiryStep.TAKEIN,
            InquiryStep.GIVEBACK,
            InquiryStep.SPLIT,
            InquiryStep.SPLITFROM);

    private static final Set<String> TAKEN_BACK = Set.of(InquiryStep.UNSEND, InquiryStep.HALT);

    private final Times times;
    private final boolean isUnfolded;

    Timeline(Times times) {
        this(times, false);
    }

    /** {@code isUnfolded} shows what mail programs quoted, as paper must. */
    Timeline(Times times, boolean isUnfolded) {
        this.times = times;
        this.isUnfolded = isUnfolded;
    }

    /** {@code feet} stand below the messages whose ids they name. */
    List<Line> of(InquiryDetails inquiry, InquiryTies ties, long seen, Map<String, List<Component>> feet) {
        var lines = new ArrayList<Line>();
        var name = inquiry.customer() == null
                ? word("inquiry.customer")
                : inquiry.customer().name();
        // the line of history says it in the language of whoever looks
        var notes = Set.copyOf(ties.notes());
        for (var message : inquiry.messages()) {
            if (!notes.contains(message.id())) {
                lines.add(new Line(
                        message.at(),
                        1,
                        () -> new MessageArticle(message, nameOf(message, name, ties), times, isUnfolded)
                                .with(feet.getOrDefault(message.id(), List.of())),
                        Long.parseLong(message.id()) > seen,
                        message.kind() == MessageKind.NOTE));
            }
        }
        for (var step : told(inquiry.history())) {
            var rank = InquiryStep.CREATE.equals(step.action()) ? 0 : 2;
            lines.add(new Line(step.at(), rank, () -> event(step, inquiry), false, rank > 0));
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::rank));
        return lines;
    }

    /** What was taken back before it left is one line: that it was. */
    private static List<InquiryStep> told(List<InquiryStep> history) {
        var told = new ArrayList<InquiryStep>();
        for (var step : history) {
            if (TAKEN_BACK.contains(step.action())) {
                for (int i = told.size() - 1; i >= 0; i--) {
                    if (InquiryStep.REPLY.equals(told.get(i).action())) {
                        told.remove(i);
                        break;
                    }
                }
            }
            told.add(step);
        }
        return told;
    }

    /** Whoever asked what was merged may be somebody else. */
    private static String nameOf(InquiryMessage message, String name, InquiryTies ties) {
        return ties.origins().stream()
                .filter(origin -> origin.number().equals(message.origin()) && !origin.sameCustomer())
                .findFirst()
                .map(origin -> origin.customer() == null ? word("inquiry.customer") : origin.customer())
                .orElse(name);
    }

    private Component event(InquiryStep step, InquiryDetails inquiry) {
        var by = step.by() == null
                ? word("inquiry.actor." + step.actor())
                : word("inquiry.actor.named", step.by().name());
        var to = step.assignee() == null ? "" : step.assignee().name();
        var key = "inquiry.event." + step.action();
        var words = InquiryStep.CREATE.equals(step.action())
                ? word(key, word("inquiry.channel." + inquiry.channel()))
                : word(key, by, to, word("inquiry.status." + step.to()), Ranks.detail(step));
        var line = new Div(icon(step).create(), new Span(words + " \u00b7 " + times.at(step.at())));
        if (step.remark() != null && OF_OTHERS.contains(step.action())) {
            line.add(new RouterLink(step.remark(), InquiriesView.class, step.remark()));
        } else if (step.remark() != null) {
            line.add(new Span("\u00b7 " + step.remark()));
        }
        line.addClassName("event");
        return line;
    }

    private static Icons icon(InquiryStep step) {
        if (OF_OTHERS.contains(step.action())) {
            return Icons.LINK;
        }
        return switch (step.to()) {
            case RECEIVED -> Icons.INBOX;
            case OPEN -> Icons.SWAP;
            case WAITING_FOR_CUSTOMER, ON_HOLD -> Icons.PAUSE;
            case ANSWERED -> Icons.CHECK;
            case CLOSED, SPAM -> Icons.CLOSE;
        };
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
