package io.haedap.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffKind;
import io.haedap.shared.Language;
import io.haedap.shared.ui.StateBadge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hits as links: what it is, what it is called, where it lies, and the words that matched. */
class HitList extends Div {

    private static final String CONSOLE = "/console/";
    private static final Pattern MARKED = Pattern.compile("\u0002|\u0003");

    private final List<StaffKind> kinds;
    private final Map<String, String> places = new HashMap<>();

    HitList(List<StaffKind> kinds, List<StaffHit> hits, @Nullable String title) {
        this.kinds = kinds;
        addClassNames("card", "search-hits");
        if (title != null) {
            add(new H2(title));
        }
        var list = new OrderedList();
        hits.forEach(hit -> list.add(new ListItem(line(hit))));
        add(list);
    }

    private Component line(StaffHit hit) {
        var title = new Span(hit.title().isBlank() ? hit.id() : hit.title());
        title.addClassNames("hit-title", "cut");
        var first = new Div(kind(hit), title);
        first.addClassName("row");
        var state = hit.state();
        if (state != null) {
            first.add(new StateBadge(state.sign(), getTranslation(state.wordKey())));
        }
        if (hit.language() == Language.EN) {
            first.add(StateBadge.plain("EN"));
        }
        var scope = hit.scope();
        if (scope != null) {
            var where = new Span(places.computeIfAbsent(hit.type() + ":" + scope, _ -> place(hit.type(), scope)));
            where.addClassNames("t3", "hit-place");
            first.add(where);
        }
        var link = new Anchor(path(hit), first);
        link.addClassName("hit");
        if (!hit.snippet().isBlank()) {
            link.add(snippet(hit.snippet()));
        }
        return link;
    }

    private Component kind(StaffHit hit) {
        return StateBadge.plain(getTranslation(kindKey(hit, kinds)));
    }

    static String kindKey(StaffHit hit, List<StaffKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(hit.type()))
                .map(StaffKind::nameKey)
                .findFirst()
                .orElse(hit.type());
    }

    /** Relative to the console. */
    static String path(StaffHit hit) {
        return hit.url().startsWith(CONSOLE) ? hit.url().substring(CONSOLE.length()) : hit.url();
    }

    private String place(String type, String scope) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(type))
                .map(kind -> kind.scopeName(scope, Language.of(getLocale())))
                .findFirst()
                .orElse(scope);
    }

    private static Component snippet(String text) {
        var line = new Paragraph();
        line.addClassName("hit-snippet");
        var matched = false;
        for (var piece : MARKED.split(text, -1)) {
            if (matched) {
                var mark = new HtmlComponent("mark");
                mark.getElement().setText(piece);
                line.add(mark);
            } else if (!piece.isEmpty()) {
                line.add(new Span(piece));
            }
            matched = !matched;
        }
        return line;
    }
}
