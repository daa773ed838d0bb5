package io.haedap.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffKind;
import io.haedap.shared.ui.Icons;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The field and what it proposes while somebody types; nothing is looked for before Enter, because what is shown is on record. */
@JavaScript("context://console-assets/staff-search.js")
class SearchField extends Div {

    private static final int LONGEST = 200;

    private final TextField words = new TextField();
    private final UnorderedList proposed = new UnorderedList();
    private final Span said = new Span();

    SearchField(Consumer<String> asked) {
        words.setPlaceholder(getTranslation("search.staff.field"));
        words.setAriaLabel(getTranslation("search.staff.title"));
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setAutofocus(true);
        words.addClassName("search-words");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asked.accept(change.getValue());
            }
        });
        proposed.setId("search-proposed");
        proposed.addClassName("search-suggest");
        proposed.getElement().setAttribute("role", "listbox");
        proposed.getElement().setAttribute("aria-label", getTranslation("search.staff.suggestions"));
        proposed.getElement().setAttribute("data-say", getTranslation("search.staff.suggestions.count"));
        proposed.getElement().setAttribute("hidden", true);
        said.addClassName("sr");
        said.getElement().setAttribute("role", "status");
        addClassName("search-field");
        add(words, proposed, said);
    }

    void show(String typed) {
        words.setValue(typed);
        words.getElement().setAttribute("data-found", typed);
        words.focus();
    }

    /** {@code root} is the view: it holds the hits and answers what is typed. */
    void listenIn(Div root, AttachEvent attached) {
        attached.getUI()
                .getPage()
                .executeJs(
                        "window.haedapStaffSearch.listen($0, $1, $2, $3)",
                        root.getElement(),
                        words.getElement(),
                        proposed.getElement(),
                        said.getElement());
    }

    /** As the browser draws them. */
    ArrayNode lines(List<StaffHit> hits, List<StaffKind> kinds) {
        var lines = JsonNodeFactory.instance.arrayNode();
        for (var hit : hits) {
            var line = lines.addObject()
                    .put("title", hit.title())
                    .put("path", HitList.path(hit))
                    .put("kind", getTranslation(HitList.kindKey(hit, kinds)));
            var state = hit.state();
            if (state != null) {
                line.put("state", getTranslation(state.wordKey())).put("sign", state.sign());
            }
        }
        return lines;
    }
}
