package io.haedap.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.shared.ui.Kbd;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The sheet of keys: those that work on the screen just now, as the browser finds them, and the switch for single letters. */
class KeysDialog extends Dialog {

    private record Line(String keys, String words, boolean everywhere) {}

    private KeysDialog(List<Line> lines, boolean letters) {
        setHeaderTitle(getTranslation("console.keys"));
        setWidth("min(520px, 94vw)");
        var here = lines.stream().filter(line -> !line.everywhere()).toList();
        if (!here.isEmpty()) {
            add(new H3(getTranslation("console.keys.here")), list(here));
        }
        add(
                new H3(getTranslation("console.keys.everywhere")),
                list(lines.stream().filter(Line::everywhere).toList()));
        var switched = new Checkbox(getTranslation("console.keys.letters"), letters);
        switched.addValueChangeListener(
                change -> UI.getCurrent().getPage().executeJs("haedapKeys.setLetters($0)", change.getValue()));
        var hint = new Paragraph(getTranslation("console.keys.letters.hint"));
        hint.addClassNames("xs", "t2");
        var choice = new Div(switched, hint);
        choice.addClassName("keys-letters");
        add(choice);
        addClassName("keys-dialog");
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()));
    }

    /** Asks the browser which keys work, then shows them. */
    static void show() {
        UI.getCurrent()
                .getPage()
                .executeJs("return { all: haedapKeys.all(), letters: haedapKeys.letters() }")
                .then(
                        JsonNode.class,
                        found -> new KeysDialog(
                                        lines(found.path("all")),
                                        found.path("letters").asBoolean(true))
                                .open());
    }

    private static List<Line> lines(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> new Line(
                        one.path("keys").asString(""),
                        one.path("words").asString(""),
                        one.path("everywhere").asBoolean(false)))
                .toList();
    }

    private static DescriptionList list(List<Line> lines) {
        var list = new DescriptionList();
        list.addClassName("keys");
        for (var line : lines) {
            var keys = new Kbd(line.keys());
            keys.getElement().removeAttribute("aria-hidden");
            list.add(new DescriptionList.Term(keys), new DescriptionList.Description(line.words()));
        }
        return list;
    }
}
