package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.release.BundleDetails;
import io.haedap.release.BundleLine;
import io.haedap.release.BundleProblem;
import io.haedap.release.HeldCategory;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.StateBadge;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a bundle holds, each item with what will become of it and what stands in its way. */
class BundleContents extends Div {

    /** What may be done with an item. */
    record Deeds(
            Predicate<BundleLine> removable,
            Consumer<BundleLine> remove,
            Consumer<BundleLine> rebind,
            Consumer<HeldCategory> change) {}

    /** What is mended by putting it in once more. */
    private static final Set<String> BEHIND = Set.of("revision-moved", "category-changed");

    private final Supplier<LineFaces> newest;
    private LineFaces faces;
    private final Deeds deeds;
    private final Div top = new Div();
    private final Div body = new Div();

    /** {@code add} is what takes in more; {@code newest} is asked each time, because a bundle that turns changes names. */
    BundleContents(Supplier<LineFaces> newest, Component add, Deeds deeds) {
        this.newest = newest;
        this.faces = newest.get();
        this.deeds = deeds;
        addClassNames("card", "release-contents");
        top.add(add);
        top.addClassName("release-add");
        add(new Header(new H2(getTranslation("release.holds"))), top, body);
    }

    void show(BundleDetails bundle, List<BundleProblem> problems, boolean open) {
        faces = newest.get();
        top.setVisible(open);
        body.removeAll();
        if (bundle.foreign() > 0) {
            var strip = new Div(Icons.LOCK.create(), new Span(getTranslation("release.foreign", bundle.foreign())));
            strip.addClassNames("note-strip", "soon");
            body.add(strip);
        }
        var lacking = bundle.lacking();
        if (lacking != null && !bundle.bundle().status().actions().isEmpty()) {
            var strip = new Div(
                    Icons.LOCK.create(), new Span(getTranslation("release.lacking." + lacking.replace(':', '-'))));
            strip.addClassNames("note-strip", "soon");
            body.add(strip);
        }
        if (bundle.lines().isEmpty()) {
            body.add(new EmptyState(
                    Icons.BOX,
                    getTranslation("release.holds.empty"),
                    getTranslation("release.holds.empty.hint"),
                    null));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("release-items");
        for (var line : bundle.lines()) {
            list.add(item(
                    line,
                    problems.stream()
                            .filter(problem -> problem.item() == line.id())
                            .toList(),
                    open));
        }
        body.add(list);
    }

    private ListItem item(BundleLine line, List<BundleProblem> problems, boolean open) {
        var words = faces.of(line).words();
        words.addClassName("release-item-words");
        var item = new ListItem(words);
        item.add(sign(line));
        if (open) {
            item.add(buttons(line, problems));
        }
        var reason = line.reason();
        if (reason != null) {
            item.add(said(true, getTranslation("problem." + reason)));
        }
        problems.forEach(problem -> item.add(said(
                problem.blocks(),
                getTranslation(
                        "release.problem." + problem.code(), problem.arguments().toArray()))));
        return item;
    }

    private Component sign(BundleLine line) {
        var outcome = line.outcome();
        if (outcome == null) {
            return faces.of(line).badge();
        }
        var sign = switch (outcome) {
            case REFUSED -> "major";
            case LIVE -> "published";
            case BACK -> "withdrawn";
            case LEFT -> "hold";
        };
        return new StateBadge(sign, getTranslation("release.outcome." + outcome));
    }

    private Div buttons(BundleLine line, List<BundleProblem> problems) {
        var buttons = new Div();
        buttons.addClassName("release-item-buttons");
        var behind = problems.stream().map(BundleProblem::code).anyMatch(BEHIND::contains);
        faces.of(line).anew(behind, deeds).ifPresent(buttons::add);
        if (!deeds.removable().test(line)) {
            return buttons;
        }
        var remove = new Button(Icons.CLOSE.create(), _ -> deeds.remove().accept(line));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("release.line.remove", faces.of(line).title()));
        remove.setTooltipText(getTranslation("release.action.remove"));
        buttons.add(remove);
        return buttons;
    }

    private static Paragraph said(boolean blocks, String text) {
        var said = new Paragraph(blocks ? Icons.WARN.create() : Icons.INFO.create(), new Span(text.strip()));
        said.addClassNames("release-said", blocks ? "late" : "soon");
        return said;
    }
}
