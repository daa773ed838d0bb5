package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.release.BundleDetails;
import io.haedap.release.BundleProblem;
import io.haedap.release.BundleStatus;
import io.haedap.release.ItemOutcome;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.status.Maintenance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check says of all items together, and what the bundle is. */
class BundleAside extends Div {

    private final Times times;
    private final Div check = new Div();
    private final Div facts = new Div();
    private final Button rename;

    BundleAside(Times times, Runnable renaming) {
        this.times = times;
        rename = new Button(Icons.EDIT.create(), _ -> renaming.run());
        rename.addThemeVariants(ButtonVariant.TERTIARY);
        rename.addClassName("release-rename");
        rename.setAriaLabel(getTranslation("release.action.rename"));
        rename.setTooltipText(getTranslation("release.action.rename"));
        addClassName("release-aside");
        check.addClassNames("card", "release-check");
        check.getElement().setAttribute("role", "status");
        facts.addClassName("card");
        add(check, facts);
    }

    void show(
            BundleDetails bundle,
            List<BundleProblem> problems,
            List<Maintenance> on,
            List<Maintenance> told,
            boolean renamable) {
        check.removeAll();
        var says = says(bundle, problems);
        told.forEach(maintenance -> says.add(beside("release.check.told", maintenance)));
        on.forEach(maintenance -> says.add(beside("release.check.maintenance", maintenance)));
        check.add(new Header(new H2(getTranslation("release.check"))), says);
        check.setVisible(says.getComponentCount() > 0);
        rename.setVisible(renamable);
        facts.removeAll();
        var list = new Div();
        list.addClassNames("facts", "pad");
        var row = bundle.bundle();
        fact(list, "release.fact.note", row.note());
        fact(list, "release.fact.by", row.createdBy());
        fact(list, "release.fact.created", full(row.createdAt()));
        fact(list, "release.fact.live", full(row.liveAt()));
        fact(list, "release.fact.back", full(row.rolledBackAt()));
        facts.add(new Header(new H2(getTranslation("release.facts")), rename), list);
    }

    /** What is seldom done lies at the end, away from what is done each time. */
    void foot(Component part) {
        var foot = new Div(part);
        foot.addClassName("pad");
        facts.add(foot);
    }

    private Div says(BundleDetails bundle, List<BundleProblem> problems) {
        var says = new Div();
        says.addClassNames("pad", "release-says");
        var status = bundle.bundle().status();
        var refused = count(bundle, ItemOutcome.REFUSED);
        var left = count(bundle, ItemOutcome.LEFT);
        var reason = bundle.bundle().reason();
        if (reason != null) {
            says.add(line(Icons.WARN, "late", getTranslation("release.check.reason." + reason)));
        }
        if (refused > 0) {
            says.add(line(Icons.WARN, "late", getTranslation("release.check.refused", refused)));
        }
        if (left > 0) {
            says.add(line(Icons.INFO, "soon", getTranslation("release.check.left", left)));
        }
        if (status == BundleStatus.LIVE || status == BundleStatus.ROLLING_BACK) {
            says.add(new Paragraph(getTranslation("release.check.live")));
        }
        if (status != BundleStatus.OPEN && status != BundleStatus.SCHEDULED) {
            return says;
        }
        if (bundle.lines().isEmpty()) {
            says.add(new Paragraph(getTranslation("release.check.none")));
            return says;
        }
        var blocking = problems.stream().filter(BundleProblem::blocks).count();
        if (blocking == 0) {
            says.add(line(Icons.CHECK, "st-published", getTranslation("release.check.ok")));
            says.add(new Paragraph(
                    getTranslation("release.check.ok.hint", bundle.lines().size())));
        } else {
            says.add(line(Icons.WARN, "late", getTranslation("release.check.blocked", blocking)));
            if (status == BundleStatus.SCHEDULED) {
                says.add(line(Icons.WARN, "late", getTranslation("release.check.scheduled")));
            }
        }
        if (problems.size() > blocking) {
            says.add(line(Icons.INFO, "soon", getTranslation("release.check.warned", problems.size() - blocking)));
        }
        return says;
    }

    private Div beside(String key, Maintenance maintenance) {
        var link = new Anchor(
                "status/maintenances/" + maintenance.id(),
                getTranslation(
                        key,
                        maintenance.name().in(Language.of(getLocale())),
                        times.at(maintenance.scheduledFor()),
                        times.time(maintenance.scheduledUntil())));
        var line = new Div(Icons.INFO.create(), link);
        line.addClassNames("release-line", "soon");
        return line;
    }

    private static long count(BundleDetails bundle, ItemOutcome outcome) {
        return bundle.lines().stream().filter(line -> line.outcome() == outcome).count();
    }

    private static Div line(Icons icon, String tone, String text) {
        var words = new Span(text);
        words.addClassName("strong");
        var line = new Div(icon.create(), words);
        line.addClassNames("release-line", tone);
        return line;
    }

    private @Nullable String full(@Nullable Instant at) {
        return at == null ? null : times.full(at);
    }

    private void fact(Div list, String key, @Nullable String value) {
        if (value != null) {
            var label = new Span(getTranslation(key));
            label.addClassName("label");
            var text = new Span(value);
            text.addClassName("release-fact");
            var fact = new Div(label, text);
            fact.addClassName("fact");
            list.add(fact);
        }
    }
}
