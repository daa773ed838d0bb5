package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryTies;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Map;

/**
 * Messages and what happened between them, oldest first, with a line for each day; what is newer than {@code seen} stands below a line. Of
 * a long conversation the newest are read and drawn, and older ones on demand.
 */
class Conversation extends Div {

    /** So many lines are drawn at first, and more by each step. */
    static final int DRAWN = 40;

    /** Again after a moment, because styles may arrive after the text. */
    private static final String TO_THE_END =
            "const end = () => this.scrollTop = this.scrollHeight; end(); requestAnimationFrame(end); setTimeout(end,"
                    + " 250)";
    /** What was at the top stays where it is while older ones come above it. */
    private static final String KEEP_PLACE =
            "const from = this.scrollHeight - this.scrollTop; requestAnimationFrame(() => this.scrollTop ="
                    + " this.scrollHeight - from)";

    private final Timeline timeline;
    private final Times times;
    private final Button older = new Button("", click -> showOlder());
    private List<Timeline.Line> lines = List.of();
    private String number = "";
    private int drawn = DRAWN;
    private int unread;
    private boolean grows;
    private final Runnable more;

    /** {@code more} reads further back and shows the conversation again. */
    Conversation(Times times, Runnable more) {
        this.times = times;
        this.more = more;
        this.timeline = new Timeline(times);
        addClassName("talk");
        older.addClassName("older");
        older.addThemeVariants(ButtonVariant.SMALL);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("aria-label", getTranslation("inquiry.conversation"));
    }

    void show(InquiryDetails inquiry, InquiryTies ties, String seen, Map<String, List<Component>> feet) {
        if (!inquiry.number().equals(number)) {
            number = inquiry.number();
            drawn = DRAWN;
        }
        unread = inquiry.older();
        lines = timeline.of(inquiry, ties, Long.parseLong(seen), feet);
        // what is new is never hidden among what is older
        var fresh = (int) lines.stream().dropWhile(line -> !line.isNew()).count();
        drawn = Math.max(drawn, fresh + 1);
        draw();
        getElement().executeJs(grows ? KEEP_PLACE : TO_THE_END);
    }

    private void showOlder() {
        drawn += DRAWN;
        if (unread > 0 && lines.size() < drawn) {
            grows = true;
            more.run();
            grows = false;
            return;
        }
        draw();
        getElement().executeJs(KEEP_PLACE);
    }

    private void draw() {
        removeAll();
        var from = Math.max(0, lines.size() - drawn);
        if (from + unread > 0) {
            older.setText(getTranslation("inquiry.older", from + unread));
            add(older);
        }
        var isBelow = false;
        var day = "";
        for (var line : lines.subList(from, lines.size())) {
            var its = times.weekday(line.at());
            if (!its.equals(day)) {
                day = its;
                add(divider("dayline", its));
            }
            if (line.isNew() && !isBelow) {
                isBelow = true;
                add(divider("newline", getTranslation("inquiry.newer.line")));
            }
            add(line.drawn().get());
        }
    }

    private static Component divider(String name, String words) {
        var divider = new Div(new Span(words));
        divider.addClassName(name);
        return divider;
    }
}
