package io.haedap.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.haedap.category.CategoryTree;
import io.haedap.knowledge.GapAction;
import io.haedap.knowledge.GapDesk;
import io.haedap.knowledge.KnowledgeBoard;
import io.haedap.knowledge.KnownEntry;
import io.haedap.knowledge.OpenGap;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inquiries that were answered without an entry, each with what can be done about it; what search finds for it is looked up when it is opened. */
class GapGrid extends Grid<OpenGap> {

    private static final String SIMILAR = "knowledge.gap.similar";
    private static final String DISMISS = "knowledge.gap.dismiss";

    /** A button of a line: the line is drawn anew, whoever is there stays there. */
    private record Spot(OpenGap gap, String key) {}

    private final KnowledgeBoard knowledge;
    private final GapDesk desk;
    private final Drafting drafting;
    private final CategoryTree tree;
    private final Times times;
    private final Runnable changed;
    private final Map<String, List<KnownEntry>> found = new HashMap<>();
    private @Nullable Spot focused;

    GapGrid(
            KnowledgeBoard knowledge,
            GapDesk desk,
            Drafting drafting,
            CategoryTree tree,
            Times times,
            Runnable changed) {
        this.knowledge = knowledge;
        this.desk = desk;
        this.drafting = drafting;
        this.tree = tree;
        this.times = times;
        this.changed = changed;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("knowledge-grid");
        setSelectionMode(SelectionMode.NONE);
        setDetailsVisibleOnClick(false);
        setItemDetailsRenderer(new ComponentRenderer<>(this::similar));
        addComponentColumn(this::line).setKey("line");
    }

    private Component line(OpenGap gap) {
        var inquiry = gap.inquiry();
        var subject = new Anchor("/console/inquiries/" + inquiry.number(), inquiry.subject());
        subject.addClassName("row-link");
        var number = new Span(inquiry.number());
        number.addClassName("num");
        var facts = new Div(
                new StateBadge(inquiry.status().sign(), getTranslation("inquiry.status." + inquiry.status())),
                number,
                new Span(tree.find(inquiry.category())
                        .map(one -> one.name().in(ReplyFoot.language()))
                        .orElse(inquiry.category())),
                new Span(getTranslation("knowledge.gap.answered", times.at(gap.answeredAt()))));
        facts.addClassNames("knowledge-facts", "xs", "t3");
        var about = new Div(subject, facts);
        about.addClassName("knowledge-about");
        var line = new Div(about);
        line.addClassName("knowledge-line");
        if (drafting.isPossible()) {
            line.add(steps(gap));
        }
        return line;
    }

    private Component steps(OpenGap gap) {
        var number = gap.inquiry().number();
        var dismiss = step(gap, DISMISS, Icons.CLOSE, () -> {
            leave(gap, () -> desk.take(number, GapAction.DISMISS));
            sayDismissed(number);
        });
        var steps = new Div(
                step(gap, SIMILAR, Icons.SEARCH, () -> look(gap)),
                step(
                        gap,
                        "knowledge.draft.make",
                        Icons.BOOK,
                        () -> drafting.make(number, Long.parseLong(gap.reply()), () -> leave(gap, () -> {}))),
                dismiss);
        steps.addClassName("knowledge-steps");
        return steps;
    }

    private Button step(OpenGap gap, String key, Icons icon, Runnable deed) {
        var words = getTranslation(key);
        var button = new Button(words, icon.create(), _ -> Refusals.attempt(deed));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(words + ": " + gap.inquiry().subject());
        if (new Spot(gap, key).equals(focused)) {
            focused = null;
            button.focus();
        }
        return button;
    }

    /** Who works through the list by keyboard goes on with the line after the one that goes. */
    private void leave(OpenGap gap, Runnable deed) {
        var rows = getListDataView().getItems().toList();
        deed.run();
        int at = rows.indexOf(gap);
        focused = rows.size() < 2 ? null : new Spot(rows.get(at + 1 < rows.size() ? at + 1 : at - 1), DISMISS);
        changed.run();
    }

    private void sayDismissed(String number) {
        Toasts.done(
                getTranslation("knowledge.gap.dismissed"),
                getTranslation("knowledge.undo"),
                () -> Refusals.attempt(() -> {
                    desk.take(number, GapAction.REOPEN);
                    changed.run();
                }));
    }

    /** Asked by the press, which can be refused: a line is drawn whenever it comes into sight. */
    private void look(OpenGap gap) {
        var isShown = isDetailsVisible(gap);
        if (!isShown) {
            var number = gap.inquiry().number();
            found.put(number, knowledge.fitting(number));
        }
        focused = new Spot(gap, SIMILAR);
        setDetailsVisible(gap, !isShown);
    }

    private Component similar(OpenGap gap) {
        var similar = new Div();
        similar.addClassName("knowledge-similar");
        var entries = found.getOrDefault(gap.inquiry().number(), List.of());
        similar.add(new Paragraph(
                getTranslation(entries.isEmpty() ? "knowledge.gap.similar.none" : "knowledge.gap.similar.hint")));
        entries.forEach(entry -> similar.add(new Anchor("/console/faqs/" + entry.id(), entry.title())));
        return similar;
    }
}
