package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.release.BundleLine;
import io.haedap.release.HeldNotice;
import io.haedap.release.ItemAction;
import io.haedap.release.ItemOutcome;
import io.haedap.shared.ui.StateBadge;
import java.util.Optional;

/** A notice in a bundle: its title, kind, and which revision takes the place of which. */
class NoticeFace implements LineFaces.Face {

    private final BundleLine line;
    private final HeldNotice held;
    private final LineFaces faces;

    NoticeFace(BundleLine line, HeldNotice held, LineFaces faces) {
        this.line = line;
        this.held = held;
        this.faces = faces;
    }

    @Override
    public String title() {
        return held.notice().content().translations().in(faces.language()).title();
    }

    @Override
    public Div words() {
        var link = new Anchor("notices/" + held.notice().id(), title());
        link.addClassName("row-link");
        var what = new Span();
        what.setText(what.getTranslation("release.line.notice") + " \u00b7 " + step(what));
        what.addClassNames("xs", "t2", "num");
        return new Div(link, what);
    }

    private String step(Component part) {
        var revision = held.revision();
        if (line.action() == ItemAction.ARCHIVE) {
            return part.getTranslation("release.line.withdraw");
        }
        if (line.outcome() == ItemOutcome.BACK) {
            var before = held.liveBefore();
            return before == null
                    ? part.getTranslation("release.line.gone", revision)
                    : part.getTranslation("release.line.step", revision, before);
        }
        if (line.outcome() != null && line.outcome() != ItemOutcome.REFUSED) {
            return part.getTranslation("release.line.live", revision);
        }
        var live = held.notice().liveRevision();
        return live == null
                ? part.getTranslation("release.line.new", revision)
                : part.getTranslation("release.line.step", live, revision);
    }

    @Override
    public StateBadge badge() {
        var status = held.notice().status();
        return new StateBadge(status.sign(), new Span().getTranslation("notice.status." + status));
    }

    @Override
    public Optional<Component> anew(boolean behind, BundleContents.Deeds deeds) {
        if (!behind) {
            return Optional.empty();
        }
        var rebind = new Button();
        rebind.setText(rebind.getTranslation("release.action.rebind"));
        rebind.addClickListener(_ -> deeds.rebind().accept(line));
        rebind.addThemeVariants(ButtonVariant.SMALL);
        return Optional.of(rebind);
    }
}
