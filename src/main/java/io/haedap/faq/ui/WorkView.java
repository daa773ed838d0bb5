package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What readers and dates ask of the editors: one list at a time, its name and category in the address. */
@Route("faqs/work")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq.css")
@StyleSheet("context://console-assets/faq-learning.css")
class WorkView extends Screen implements AfterNavigationObserver {

    private final WorkLines lines;
    private final Div lists = new Div();
    private final Paragraph hint = new Paragraph();
    private final ComboBox<Category> category = new ComboBox<>();
    private final WorkGrid grid = new WorkGrid();
    private final KeysetMore<WorkLine> rows;
    private Work shown = Work.HELPFULNESS;
    private @Nullable String chosen;
    private Map<Work, Integer> counts = Map.of();

    WorkView(WorkLines lines, CategoryTree tree, CurrentStaff staff) {
        super("faq.learning.work");
        this.lines = lines;
        crumb(getTranslation("faq.menu"), FaqsView.class);
        addClassName("faq-work");
        lists.addClassName("chips");
        lists.getElement().setAttribute("role", "group");
        lists.getElement().setAttribute("aria-label", getTranslation("faq.learning.lists"));
        hint.addClassNames("t2", "sm", "work-hint");
        category.setPlaceholder(getTranslation("faq.filter.category"));
        category.setAriaLabel(getTranslation("faq.filter.category"));
        category.setClearButtonVisible(true);
        category.setItems(
                tree.all().stream().filter(one -> staff.covers(one.slug())).toList());
        category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        category.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var value = change.getValue();
                go(shown, value == null ? null : value.slug());
            }
        });
        rows = new KeysetMore<>(grid, cursor -> lines.read(shown, chosen, cursor, this::reload), this::nothing);
        var translations = new RouterLink(getTranslation("faq.learning.translations"), FaqsView.class);
        translations.setQueryParameters(QueryParameters.of("translation", "outdated"));
        translations.addClassName("bar-link");
        actions(translations);
        var second = new Div(hint, category);
        second.addClassName("work-tools");
        add(lists, second, rows);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        counts = lines.counts();
        var items = category.getListDataView().getItems().toList();
        shown = address.getSingleParameter("list")
                .flatMap(name -> Arrays.stream(Work.values())
                        .filter(list -> list.name().equalsIgnoreCase(name))
                        .findFirst())
                .filter(counts::containsKey)
                .orElseGet(this::fullest);
        var wanted = address.getSingleParameter("category").filter(_ -> shown.hasCategories());
        var found = items.stream()
                .filter(one -> wanted.isPresent() && one.slug().equals(wanted.get()))
                .findFirst();
        category.setValue(found.orElse(null));
        chosen = found.map(Category::slug).orElse(null);
        category.setVisible(shown.hasCategories());
        draw();
    }

    /** Who names no list gets the first one that has something in it. */
    private Work fullest() {
        return Arrays.stream(Work.values())
                .filter(list -> counts.getOrDefault(list, 0) > 0)
                .findFirst()
                .orElse(Work.HELPFULNESS);
    }

    private void reload() {
        counts = lines.counts();
        draw();
    }

    private void draw() {
        lists.removeAll();
        for (var list : Work.values()) {
            var count = counts.get(list);
            if (count != null) {
                lists.add(chip(list, count));
            }
        }
        hint.setText(getTranslation(shown.titleKey() + ".hint"));
        rows.reload();
        grid.setDoing(rows.rows().stream().anyMatch(line -> !line.steps().isEmpty()));
    }

    private Button chip(Work list, int count) {
        var chip = new Button(
                getTranslation(list.titleKey()) + " " + (count >= 1000 ? "1000+" : count),
                list.icon().create(),
                _ -> go(list, list.hasCategories() ? chosen : null));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(list == shown));
        return chip;
    }

    private EmptyState nothing() {
        return new EmptyState(
                shown.icon(),
                getTranslation("faq.learning.nothing"),
                getTranslation(shown.titleKey() + ".nothing"),
                null);
    }

    private static void go(Work list, @Nullable String category) {
        var address = new LinkedHashMap<String, String>();
        address.put("list", list.name().toLowerCase(Locale.ROOT));
        if (category != null) {
            address.put("category", category);
        }
        UI.getCurrent().navigate(WorkView.class, QueryParameters.simple(address));
    }
}
