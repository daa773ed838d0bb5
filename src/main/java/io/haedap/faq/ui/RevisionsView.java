package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqDifference;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqRevision;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every revision of an entry, and what differs between any two of them; which two stands in the address. */
@Route("faqs/:faq/revisions")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq-review.css")
class RevisionsView extends Screen implements BeforeEnterObserver, AfterNavigationObserver {

    /** Two columns of text want more than this. */
    private static final int PHONE = 760;

    private final FaqBoard board;
    private final FaqDesk desk;
    private final CurrentStaff staff;
    private final RevisionList list;
    private final ComparisonChoice choice;
    private final Div difference = new Div();
    private final SettingTable settings;
    private @Nullable FaqDetails faq;
    private List<FaqRevision> revisions = List.of();
    private boolean whole;
    private boolean crumbed;

    RevisionsView(FaqBoard board, FaqDesk desk, CategoryTree categories, CurrentStaff staff, Times times) {
        super("faq.history");
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.list = new RevisionList(times);
        this.choice = new ComparisonChoice(times, this::follow);
        this.settings = new SettingTable(categories, times);
        addClassName("revisions");
        difference.addClassName("comparison-text");
        var comparison = new Div(choice, settings, difference);
        comparison.addClassNames("card", "comparison");
        var body = new Div(list, comparison);
        body.addClassName("revisions-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = FaqId.of(event.getRouteParameters().get("faq").orElse(""));
            faq = board.one(id);
            revisions = board.history(id);
            whole = false;
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
        if (crumbed) {
            return;
        }
        crumbed = true;
        var shown = faq();
        crumb(getTranslation("faq.menu"), FaqsView.class);
        crumb(
                shown.content().translations().in(Language.of(getLocale())).title(),
                FaqView.class,
                shown.id().toString());
        beside(getTranslation("faq.revisions.count", revisions.size()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var comparison = Comparison.of(parameters, faq(), revisions);
        show(comparison);
        if (!Comparison.saysForm(parameters)) {
            getElement().executeJs("return window.innerWidth").then(Integer.class, width -> {
                if (width < PHONE) {
                    show(comparison.as(comparison.source(), true));
                }
            });
        }
    }

    private FaqDetails faq() {
        return java.util.Objects.requireNonNull(faq);
    }

    private void show(Comparison comparison) {
        var id = faq().id();
        list.show(faq(), revisions, comparison);
        choice.show(revisions, faq().liveRevision(), comparison);
        var found = FaqDifference.between(board.content(id, comparison.from()), board.content(id, comparison.to()));
        settings.show(found.settings());
        difference.removeAll();
        difference.add(new DifferenceTable(found, comparison, whole, () -> {
            whole = true;
            show(comparison);
        }));
        var mayRestore =
                staff.may(Rights.FAQ_WRITE) && faq().status().isWritable() && comparison.from() < faq().revision();
        if (mayRestore) {
            actions(new Button(
                    getTranslation("faq.revisions.restore", comparison.from()),
                    Icons.UNDO.create(),
                    _ -> restore(comparison.from())));
        } else {
            actions();
        }
    }

    private void restore(int from) {
        Refusals.attempt(() -> {
            var restored = desk.restore(faq().id(), faq().revision(), from);
            UI.getCurrent().navigate(FaqView.class, restored.id().toString());
            Toasts.done(getTranslation("faq.revisions.restored", from, restored.revision()));
        });
    }

    private void follow(Comparison comparison) {
        UI.getCurrent().navigate("faqs/" + faq().id() + "/revisions", comparison.parameters());
    }

    static String path(FaqId faq, int from, int to) {
        return "faqs/" + faq + "/revisions?from=" + from + "&to=" + to;
    }
}
