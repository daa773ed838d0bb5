package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Language;
import io.haedap.shared.ui.ColumnsGrid;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.Map;

/** The entries as lines, in the columns that the person chose; on a phone title and state alone. */
class FaqGrid extends ColumnsGrid<FaqRow, FaqColumn> {

    private final Map<String, String> categoryNames;
    private final Times times;

    FaqGrid(Map<String, String> categoryNames, Times times, boolean selectable) {
        super(FaqColumn.class, FaqColumn.STATUS, selectable);
        this.categoryNames = categoryNames;
        this.times = times;
        addClassName("faq-grid");
        addComponentColumn(this::title)
                .setHeader(getTranslation("faq.column.title"))
                .setWidth("200px")
                .setFlexGrow(1);
        columns(FaqColumn::titleKey, this::cell);
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
