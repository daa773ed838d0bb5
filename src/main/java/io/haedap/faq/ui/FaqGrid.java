package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The entries as lines, in the columns that the person chose; on a phone title and state alone. */
class FaqGrid extends Grid<FaqRow> {

    private final Map<FaqColumn, Column<FaqRow>> columns = new EnumMap<>(FaqColumn.class);
    private final Map<String, String> categoryNames;
    private final Times times;
    private Set<FaqColumn> chosen = Set.of(FaqColumn.values());
    private boolean phone;

    FaqGrid(Map<String, String> categoryNames, Times times, boolean selectable) {
        this.categoryNames = categoryNames;
        this.times = times;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("faq-grid");
        if (selectable) {
            var selection = (GridMultiSelectionModel<FaqRow>) setSelectionMode(SelectionMode.MULTI);
            selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
            selection.setDragSelect(true);
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
        addComponentColumn(this::title)
                .setHeader(getTranslation("faq.column.title"))
                .setWidth("200px")
                .setFlexGrow(1);
        for (var column : FaqColumn.values()) {
            columns.put(
                    column,
                    addComponentColumn(row -> cell(column, row))
                            .setHeader(getTranslation(column.titleKey()))
                            .setAutoWidth(true)
                            .setFlexGrow(0));
        }
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
            var listening = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
            addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    private void fit(int width) {
        phone = width < 760;
        choose(chosen);
    }

    void choose(Set<FaqColumn> wanted) {
        chosen = wanted;
        columns.forEach(
                (column, part) -> part.setVisible(wanted.contains(column) && (!phone || column == FaqColumn.STATUS)));
    }

    private RouterLink title(FaqRow row) {
        var link = new RouterLink(row.title(language()), FaqView.class, row.id().toString());
        link.addClassNames("cut", "row-link");
        link.getElement().setAttribute("title", row.title(language()));
        return link;
    }

    private Component cell(FaqColumn column, FaqRow row) {
        return switch (column) {
            case STATUS -> state(row);
            case LIVE -> text(live(row));
            case CATEGORY -> text(categoryNames.getOrDefault(row.categorySlug(), row.categorySlug()));
            case LANGUAGES ->
                text(getTranslation(row.titleEn() == null ? "faq.languages.KOREAN_ONLY" : "faq.languages.BOTH"));
            case TAGS -> text(String.join(", ", row.tags()));
            case VISIBILITY -> text(getTranslation("faq.visibility." + row.visibility()));
            case VERIFY_BY -> day(row.verifyBy());
            case AUTHOR -> text(row.authorName());
            case UPDATED -> number(times.at(row.updatedAt()));
            case NUMBER -> number("#" + row.id());
        };
    }

    /** The state with what waits to be looked at: open remarks, a translation that is behind. */
    private Div state(FaqRow row) {
        var state = new Div(FaqWords.badge(this, row.status()));
        state.addClassName("row");
        if (row.openRemarks() > 0) {
            state.add(flag(Icons.COMMENT, "review", getTranslation("faq.remarks.open", row.openRemarks())));
        }
        if (row.outdatedParagraphs() > 0) {
            state.add(flag(Icons.WARN, "outdated", getTranslation("faq.translation.flag", row.outdatedParagraphs())));
        }
        return state;
    }

    private static Span flag(Icons icon, String state, String words) {
        var flag = new Span(icon.create(), new Span(words));
        flag.addClassNames("badge", "st-" + state);
        return flag;
    }

    private Span day(@org.jspecify.annotations.Nullable Instant at) {
        return number(at == null ? "–" : times.day(at));
    }

    private static Span number(String text) {
        var span = text(text);
        span.addClassName("num");
        return span;
    }

    private static Span text(String text) {
        var span = new Span(text);
        span.addClassName("cut");
        return span;
    }

    private String live(FaqRow row) {
        var revision = row.liveRevision();
        if (revision == null) {
            return "–";
        }
        var text = getTranslation("faq.live.revision", revision);
        return row.visibility() == FaqVisibility.STAFF ? text + " · " + getTranslation("faq.visibility.STAFF") : text;
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
