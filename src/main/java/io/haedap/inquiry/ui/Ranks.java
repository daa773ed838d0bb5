package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryAction;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.StateBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How priority and escalation look and read; what is usual has no mark. */
final class Ranks {

    private Ranks() {}

    /** The badges beside the title. */
    static List<Component> marks(Priority priority, boolean isEscalated) {
        List<Component> marks = new ArrayList<>();
        if (priority != Priority.NORMAL) {
            marks.add(badge(icon(priority), "inquiry.priority." + priority, css(priority)));
        }
        if (isEscalated) {
            marks.add(badge(Icons.FLAG, "inquiry.escalated", "rank-escalated"));
        }
        return marks;
    }

    /** The glyphs of a row, whose words are read aloud and shown under the pointer. */
    static Span glyphs(Priority priority, boolean isEscalated) {
        var glyphs = new Span();
        glyphs.addClassName("rank");
        if (isEscalated) {
            glyphs.add(glyph(Icons.FLAG, "inquiry.escalated", "rank-escalated"));
        }
        if (priority != Priority.NORMAL) {
            glyphs.add(glyph(icon(priority), "inquiry.priority." + priority, css(priority)));
        }
        return glyphs;
    }

    /** As the badge beside the title; what is usual in plain words. */
    static Span words(Priority priority) {
        var words = new Span();
        words.addClassName("rank");
        if (priority == Priority.NORMAL) {
            words.add(new Span(word("inquiry.priority." + priority)));
        }
        marks(priority, false).forEach(words::add);
        return words;
    }

    /** The priorities in a menu, the most urgent first, with the one of now marked. */
    static void choices(MenuItem menu, Priority now, Consumer<Priority> choose) {
        var choices = menu.getSubMenu().addItem(word("inquiry.action.PRIORITY"));
        var values = Priority.values();
        for (int i = values.length - 1; i >= 0; i--) {
            var priority = values[i];
            var item = choices.getSubMenu().addItem(word("inquiry.priority." + priority), _ -> choose.accept(priority));
            item.setCheckable(true);
            item.setChecked(priority == now);
        }
    }

    /** What a line of history is about, in words. */
    static String detail(InquiryStep step) {
        var detail = step.detail();
        if (detail == null) {
            var receiver = step.assignee();
            return receiver == null ? "" : receiver.name();
        }
        var place = step.place();
        if (InquiryStep.IDENTITY.equals(step.action())) {
            return identity(detail);
        }
        return InquiryAction.PRIORITY.name().equals(step.action())
                ? word("inquiry.priority." + detail)
                : place == null ? detail : place.in(Language.of(UI.getCurrent().getLocale()));
    }

    /** A state, and how it was confirmed. */
    private static String identity(String detail) {
        var parts = detail.split(":", 2);
        var state = word("inquiry.identity.state." + parts[0]);
        return parts.length == 1 ? state : state + " \u00b7 " + word("inquiry.identity.method." + parts[1]);
    }

    private static Span badge(Icons icon, String key, String css) {
        var badge = StateBadge.plain("", css);
        badge.add(icon.create(), new Span(word(key)));
        return badge;
    }

    private static Span glyph(Icons icon, String key, String css) {
        var glyph = new Span(icon.create(), Deadlines.hidden(word(key)));
        glyph.addClassName(css);
        glyph.setTitle(word(key));
        return glyph;
    }

    private static Icons icon(Priority priority) {
        return priority == Priority.LOW ? Icons.DOWN : priority == Priority.HIGH ? Icons.UP : Icons.ARROWUP;
    }

    private static String css(Priority priority) {
        return switch (priority) {
            case LOW -> "rank-low";
            case NORMAL -> "rank-normal";
            case HIGH -> "rank-high";
            case URGENT -> "rank-urgent";
        };
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
