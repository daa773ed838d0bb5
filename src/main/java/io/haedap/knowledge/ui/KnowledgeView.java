package io.haedap.knowledge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.knowledge.CitationBoard;
import io.haedap.knowledge.GapBoard;
import io.haedap.knowledge.GapDesk;
import io.haedap.knowledge.KnowledgeBoard;
import io.haedap.knowledge.OftenCited;
import io.haedap.knowledge.OpenGap;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which entries carry the answers, and what is answered without one; list, period and category stand in the address. */
@Route("knowledge")
@RolesAllowed(Rights.FAQ_READ)
@Menu(title = "knowledge.menu", order = 21, icon = "link")
@StyleSheet("context://console-assets/knowledge.css")
class KnowledgeView extends Screen implements AfterNavigationObserver {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int PAGE = 30;

    /** What the address says. */
    private record Chosen(
            KnowledgeList list, int days, @Nullable String category) {}

    private final GapBoard gaps;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final Div lists = group("knowledge.lists");
    private final Div periods = group("knowledge.period");
    private final Div categories = group("knowledge.category");
    private final Paragraph hint = new Paragraph();
    private final KeysetMore<OftenCited> cited;
    private final KeysetMore<OpenGap> open;
    private Chosen chosen = new Chosen(KnowledgeList.CITED, 30, null);

    KnowledgeView(
            CitationBoard citations,
            GapBoard gaps,
            GapDesk desk,
            KnowledgeBoard knowledge,
            Drafting drafting,
            CategoryTree tree,
            CurrentStaff staff,
            Times times) {
        super("knowledge.title");
        this.gaps = gaps;
        this.tree = tree;
        this.staff = staff;
        addClassName("knowledge");
        hint.addClassNames("t2", "sm");
        cited = new KeysetMore<>(
                new CitedGrid(tree, times),
                cursor -> citations.most(chosen.days(), chosen.category(), PAGE, cursor),
                this::nothing);
        open = new KeysetMore<>(
                new GapGrid(knowledge, desk, drafting, tree, times, this::draw),
                cursor -> gaps.page(chosen.days(), chosen.category(), PAGE, cursor),
                this::nothing);
        var filters = new Div(lists, periods);
        filters.addClassName("knowledge-filters");
        add(filters, hint, categories, cited, open);
    }

    private Div group(String key) {
        var group = new Div();
        group.addClassName("chips");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation(key));
        return group;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        chosen = new Chosen(
                address.getSingleParameter("list")
                        .flatMap(name -> offered().stream()
                                .filter(list -> list.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(KnowledgeList.CITED),
                address.getSingleParameter("days")
                        .flatMap(days -> PERIODS.stream()
                                .filter(one -> days.equals(String.valueOf(one)))
                                .findFirst())
                        .orElse(30),
                address.getSingleParameter("category")
                        .flatMap(tree::find)
                        .map(Category::slug)
                        .orElse(null));
        draw();
    }

    /** Gaps are inquiries: only for those who may read them. */
    private List<KnowledgeList> offered() {
        return Arrays.stream(KnowledgeList.values())
                .filter(list -> list == KnowledgeList.CITED || staff.may(Rights.INQUIRY_READ))
                .toList();
    }

    private void draw() {
        lists.removeAll();
        offered()
                .forEach(list -> lists.add(
                        chip(getTranslation(list.titleKey()), new Chosen(list, chosen.days(), chosen.category()))));
        periods.removeAll();
        PERIODS.forEach(days -> periods.add(
                chip(getTranslation("knowledge.days", days), new Chosen(chosen.list(), days, chosen.category()))));
        hint.setText(getTranslation(chosen.list().titleKey() + ".hint"));
        drawCategories();
        var isCited = chosen.list() == KnowledgeList.CITED;
        cited.setVisible(isCited);
        open.setVisible(!isCited);
        (isCited ? cited : open).reload();
    }

    private void drawCategories() {
        categories.removeAll();
        categories.add(chip(getTranslation("knowledge.category.all"), in(null)));
        if (chosen.list() == KnowledgeList.GAPS) {
            gaps.counts(chosen.days())
                    .forEach((category, count) -> categories.add(chip(
                            name(category) + " " + (count >= GapBoard.MOST_COUNTED ? count + "+" : count),
                            in(category))));
        } else {
            tree.all().stream()
                    .filter(category -> category.parentSlug() == null && staff.covers(category.slug()))
                    .forEach(category -> categories.add(chip(name(category.slug()), in(category.slug()))));
        }
    }

    private Chosen in(@Nullable String category) {
        return new Chosen(chosen.list(), chosen.days(), category);
    }

    private String name(String category) {
        return tree.find(category)
                .map(one -> one.name().in(ReplyFoot.language()))
                .orElse(category);
    }

    private Button chip(String words, Chosen leadsTo) {
        var chip = new Button(words, _ -> go(leadsTo));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(leadsTo.equals(chosen)));
        return chip;
    }

    private EmptyState nothing() {
        return new EmptyState(
                chosen.list().icon(),
                getTranslation("knowledge.nothing"),
                getTranslation(chosen.list().titleKey() + ".nothing"),
                null);
    }

    private static void go(Chosen leadsTo) {
        var address = new LinkedHashMap<String, String>();
        address.put("list", leadsTo.list().name().toLowerCase(Locale.ROOT));
        address.put("days", String.valueOf(leadsTo.days()));
        var category = leadsTo.category();
        if (category != null) {
            address.put("category", category);
        }
        UI.getCurrent().navigate(KnowledgeView.class, QueryParameters.simple(address));
    }
}
