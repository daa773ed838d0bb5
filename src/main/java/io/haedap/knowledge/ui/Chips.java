package io.haedap.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Chips of which one is pressed. Who presses one by keyboard stays on it: the same chip is only marked anew. */
class Chips extends Div {

    private final Consumer<String> choose;
    private final Map<String, Button> chips = new LinkedHashMap<>();

    Chips(String labelKey, Consumer<String> choose) {
        this.choose = choose;
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation(labelKey));
    }

    /** The words of each choice, in that order. */
    void show(Map<String, String> choices, String pressed) {
        if (!List.copyOf(chips.keySet()).equals(List.copyOf(choices.keySet()))) {
            removeAll();
            chips.clear();
            choices.keySet().forEach(choice -> chips.put(choice, chip(choice)));
        }
        chips.forEach((choice, chip) -> {
            chip.setText(choices.getOrDefault(choice, choice));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(choice.equals(pressed)));
        });
    }

    private Button chip(String choice) {
        var chip = new Button();
        chip.addClickListener(_ -> choose.accept(choice));
        chip.addClassName("chip");
        add(chip);
        return chip;
    }
}
