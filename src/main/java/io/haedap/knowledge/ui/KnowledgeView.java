package io.haedap.knowledge.ui;

import com.vaadin.flow.component.UI;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which entries carry the answers, and what is answered without one; list, period and category stand in the address. */
@Route("knowledge")
@RolesAllowed(Rights.FAQ_READ)
@Menu(title = "knowledge.menu", order = 21, icon = "link")
@StyleSheet("context://console-assets/knowledge.css")
class KnowledgeView extends Screen implements AfterNavigationObserver {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int PAGE = 30;
    private static final String ALL = "";

    /** What the address says. */
    private record Chosen(
            KnowledgeList list, int days, @Nullable String category) {

        Chosen of(KnowledgeList other) {
            return new Chosen(other, days, category);
        }

        Chosen in(int otherDays) {
            return new Chosen(list, otherDays, category);
        }

        Chosen in(String other) {
            return new Chosen(list, days, other.equals(ALL) ? null : other);
        }
    }

    private final GapBoard gaps;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private Chosen chosen = new Chosen(KnowledgeList.CITED, 30, null);
    private final Chips lists = new Chips("knowledge.lists", list -> go(chosen.of(KnowledgeList.valueOf(list))));
    private final Chips periods = new Chips("knowledge.period", days -> go(chosen.in(Integer.parseInt(days))));
    private final Chips categories = new Chips("knowledge.category", category -> go(chosen.in(category)));
    private final Paragraph hint = new Paragraph();
    private final KeysetMore<OftenCited> cited;
    private final KeysetMore<OpenGap> open;

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
        var titles = new LinkedHashMap<String, String>();
        offered().forEach(list -> titles.put(list.name(), getTranslation(list.titleKey())));
        lists.show(titles, chosen.list().name());
        var spans = new LinkedHashMap<String, String>();
        PERIODS.forEach(days -> spans.put(String.valueOf(days), getTranslation("knowledge.days", days)));
        periods.show(spans, String.valueOf(chosen.days()));
        hint.setText(getTranslation(chosen.list().titleKey() + ".hint"));
        categories.show(places(), Objects.requireNonNullElse(chosen.category(), ALL));
        var isCited = chosen.list() == KnowledgeList.CITED;
        cited.setVisible(isCited);
        open.setVisible(!isCited);
        (isCited ? cited : open).reload();
    }

    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put(ALL, getTranslation("knowledge.category.all"));
        if (chosen.list() == KnowledgeList.GAPS) {
            gaps.counts(chosen.days())
                    .forEach((category, count) -> places.put(
                            category, name(category) + " " + (count >= GapBoard.MOST_COUNTED ? count + "+" : count)));
        } else {
            tree.all().stream()
                    .filter(category -> category.parentSlug() == null && staff.covers(category.slug()))
                    .forEach(category -> places.put(category.slug(), name(category.slug())));
        }
        return places;
    }

    private String name(String category) {
        return tree.find(category)
                .map(one -> one.name().in(ReplyFoot.language()))
                .orElse(category);
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
