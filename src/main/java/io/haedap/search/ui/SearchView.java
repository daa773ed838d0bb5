package io.haedap.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.haedap.search.StaffKind;
import io.haedap.search.StaffRequest;
import io.haedap.search.StaffResult;
import io.haedap.search.StaffSearch;
import io.haedap.search.StaffSuggestions;
import io.haedap.shared.Language;
import io.haedap.shared.Particle;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** One field for all that a colleague may find; what is asked stands in the address. */
@Route("search")
@PermitAll
@StyleSheet("context://console-assets/search.css")
class SearchView extends Screen implements AfterNavigationObserver {

    private static final int PAGE = 20;
    private static final int PROPOSED = 7;

    private final StaffSearch search;
    private final List<StaffKind> kinds;
    private final StaffSuggestions suggestions;
    private final SearchField words = new SearchField(this::ask);
    private final Div chips = new Div();
    private final Div found = new Div();
    private final Span count = new Span();
    private Asked asked = Asked.NOTHING;

    SearchView(StaffSearch search, StaffSuggestions suggestions) {
        super("search.staff.title");
        this.search = search;
        this.suggestions = suggestions;
        this.kinds = search.kinds();
        words.setVisible(!kinds.isEmpty());
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("search.staff.types"));
        found.addClassName("search-found");
        count.getElement().setAttribute("role", "status");
        beside(count);
        var head = new Div(words, chips);
        head.addClassName("search-head");
        addClassName("staff-search");
        add(head, found);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!kinds.isEmpty()) {
            words.listenIn(this, attached);
        }
    }

    /** What is being typed may go on like this. */
    @ClientCallable
    ArrayNode suggest(String typed) {
        return words.lines(suggestions.of(typed, PROPOSED), kinds);
    }

    private void ask(String typed) {
        asked.words(typed).open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var told = Asked.in(event.getLocation().getQueryParameters());
        asked = kinds.stream().anyMatch(kind -> kind.type().equals(told.type())) ? told : told.type(null);
        words.show(asked.words());
        draw(search.find(asked.request(PAGE)));
    }

    private void draw(StaffResult result) {
        chips.removeAll();
        found.removeAll();
        count.setText(
                asked.words().isBlank() || kinds.isEmpty() ? "" : getTranslation("search.staff.count", shown(result)));
        if (kinds.isEmpty()) {
            found.add(empty("search.staff.closed", "search.staff.closed.hint", null));
        } else if (asked.words().isBlank()) {
            found.add(empty("search.staff.begin", "search.staff.begin.hint", null, names(), exact()));
        } else {
            if (!result.counts().isEmpty() || result.named().isEmpty()) {
                drawChips(result);
            }
            drawHits(result);
        }
    }

    private void drawChips(StaffResult result) {
        chip(null, result.counts().values().stream().mapToLong(Long::longValue).sum());
        kinds.forEach(kind -> chip(kind, result.counts().getOrDefault(kind.type(), 0L)));
        kinds.stream()
                .map(StaffKind::asideKey)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(this::asideChip);
    }

    /** A thing that is named exactly may be among the best matches too. */
    private static long shown(StaffResult result) {
        var others = result.named().stream()
                .filter(named -> result.items().stream()
                        .noneMatch(hit ->
                                hit.type().equals(named.type()) && hit.id().equals(named.id())))
                .count();
        return result.total() + others;
    }

    private void drawHits(StaffResult result) {
        var corrected = result.correctedQuery();
        if (corrected != null) {
            found.add(correction(corrected));
        }
        if (result.weak()) {
            var shown = corrected == null ? asked.words() : corrected;
            found.add(new Paragraph(getTranslation("search.staff.weak", shown)));
        }
        if (!result.named().isEmpty()) {
            found.add(new HitList(kinds, result.named(), getTranslation("search.staff.named")));
        }
        if (!search.isReady()) {
            found.add(new Paragraph(getTranslation("search.staff.building")));
        }
        if (result.items().isEmpty() && result.named().isEmpty()) {
            found.add(empty("search.staff.nothing", "search.staff.nothing.hint", beginning(), asked.words()));
        } else if (!result.items().isEmpty()) {
            found.add(new HitList(kinds, result.items(), null));
            var words = corrected == null ? asked : asked.words(corrected);
            more(words.asTyped(true).request(PAGE), result.items().size(), result.total());
        }
    }

    private Component correction(String corrected) {
        var way = new Anchor(
                "search?" + asked.asTyped(true).address().getQueryString(),
                getTranslation("search.staff.as-typed", asked.words()));
        var particle = Language.of(getLocale()) == Language.KO ? Particle.by(corrected) : "";
        var line = new Paragraph(new Span(getTranslation("search.staff.corrected", corrected, particle)), way);
        line.addClassName("search-corrected");
        return line;
    }

    private void more(StaffRequest request, int shown, long total) {
        if (shown < total) {
            var more = new Button(getTranslation("search.staff.more", total - shown));
            more.addClassName("search-more");
            more.addClickListener(_ -> {
                var next = search.find(request.from(shown));
                found.remove(more);
                if (!next.items().isEmpty()) {
                    found.add(new HitList(kinds, next.items(), null));
                    more(request, shown + next.items().size(), next.total());
                }
            });
            found.add(more);
        }
    }

    private void chip(@Nullable StaffKind kind, long count) {
        var name = getTranslation(kind == null ? "search.staff.all" : kind.nameKey());
        var chip = new Button(getTranslation("search.staff.chip", name, count));
        var own = kind == null ? null : kind.type();
        chip.addClassName("chip");
        chip.setEnabled(count > 0 || Objects.equals(own, asked.type()));
        chip.getElement().setAttribute("aria-pressed", String.valueOf(Objects.equals(own, asked.type())));
        chip.addClickListener(_ -> asked.type(own).open());
        chips.add(chip);
    }

    /** Apart from the kinds: it widens where they narrow. */
    private void asideChip(String key) {
        var chip = new Button(getTranslation(key));
        chip.addClassNames("chip", "search-aside");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(asked.withAside()));
        chip.addClickListener(_ -> asked.withAside(!asked.withAside()).open());
        chips.add(chip);
    }

    private @Nullable Component beginning() {
        for (var kind : kinds) {
            var beginning = kind.beginning(asked.words());
            if (beginning != null) {
                var way = new Anchor(beginning.path(), getTranslation(beginning.nameKey()));
                way.addClassName("button-link");
                return way;
            }
        }
        return null;
    }

    private String names() {
        return kinds.stream().map(kind -> getTranslation(kind.nameKey())).collect(Collectors.joining(", "));
    }

    /** What can be named exactly. */
    private String exact() {
        return kinds.stream()
                .map(StaffKind::namedKey)
                .filter(Objects::nonNull)
                .map(this::getTranslation)
                .collect(Collectors.joining(" "));
    }

    private EmptyState empty(String title, String hint, @Nullable Component action, Object... parts) {
        return new EmptyState(Icons.SEARCH, getTranslation(title, parts), getTranslation(hint, parts), action);
    }
}
