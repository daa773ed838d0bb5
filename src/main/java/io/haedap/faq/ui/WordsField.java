package io.haedap.faq.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Words that a person types one by one: each Enter keeps one. */
class WordsField extends MultiSelectComboBox<String> {

    WordsField(String label, String hint) {
        super(label);
        setHelperText(hint);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> {
            var word = typed.getDetail().strip();
            if (!word.isEmpty()) {
                var words = new LinkedHashSet<>(getValue());
                words.add(word);
                show(words);
            }
        });
    }

    private void show(LinkedHashSet<String> words) {
        setItems(new ArrayList<>(words));
        setValue(words);
    }

    List<String> words() {
        return List.copyOf(getValue());
    }

    void words(List<String> words) {
        show(new LinkedHashSet<>(words));
    }
}
