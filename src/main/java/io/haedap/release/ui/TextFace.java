package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.release.BundleLine;
import io.haedap.release.HeldFaq;
import io.haedap.release.HeldNotice;
import io.haedap.release.ItemAction;
import io.haedap.release.ItemOutcome;
import io.haedap.shared.ui.StateBadge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry or a notice in a bundle: its title, where it belongs, and which revision takes the place of which. */
class TextFace implements LineFaces.Face {

    /** {@code place} is shown beside the title, {@code ended} what becomes of it when it is archived. */
    private record Text(
            String title,
            String address,
            String place,
            String ended,
            StateBadge badge,
            int revision,
            @Nullable Integer live,
            @Nullable Integer liveBefore) {}

    private final BundleLine line;
    private final Text text;

    private TextFace(BundleLine line, Text text) {
        this.line = line;
        this.text = text;
    }

    static TextFace of(BundleLine line, HeldFaq held, LineFaces faces) {
        var faq = held.faq();
        var words = new Span();
        return new TextFace(
                line,
                new Text(
                        faq.content().translations().in(faces.language()).title(),
                        "faqs/" + faq.id(),
                        faces.category(faq.content().categorySlug()),
                        words.getTranslation("release.line.archive"),
                        BundleWords.badge(words, faq.status()),
                        held.revision(),
                        faq.liveRevision(),
                        held.liveBefore()));
    }

    static TextFace of(BundleLine line, HeldNotice held, LineFaces faces) {
        var notice = held.notice();
        var words = new Span();
        return new TextFace(
                line,
                new Text(
                        notice.content().translations().in(faces.language()).title(),
                        "notices/" + notice.id(),
                        words.getTranslation("release.line.notice"),
                        words.getTranslation("release.line.withdraw"),
                        BundleWords.badge(words, notice.status()),
                        held.revision(),
                        notice.liveRevision(),
                        held.liveBefore()));
    }

    @Override
    public String title() {
        return text.title();
    }

    @Override
    public Div words() {
        var link = new Anchor(text.address(), title());
        link.addClassName("row-link");
        var what = new Span();
        what.setText(text.place() + " \u00b7 " + step(what));
        what.addClassNames("xs", "t2", "num");
        return new Div(link, what);
    }

    private String step(Component part) {
        var revision = text.revision();
        if (line.action() == ItemAction.ARCHIVE) {
            return text.ended();
        }
        if (line.outcome() == ItemOutcome.BACK) {
            var before = text.liveBefore();
            return before == null
                    ? part.getTranslation("release.line.gone", revision)
                    : part.getTranslation("release.line.step", revision, before);
        }
        if (line.outcome() != null && line.outcome() != ItemOutcome.REFUSED) {
            return part.getTranslation("release.line.live", revision);
        }
        var live = text.live();
        return live == null
                ? part.getTranslation("release.line.new", revision)
                : part.getTranslation("release.line.step", live, revision);
    }

    @Override
    public StateBadge badge() {
        return text.badge();
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
