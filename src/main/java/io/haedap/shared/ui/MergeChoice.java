package io.haedap.shared.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.shared.ParagraphMerge.Choice;
import org.jspecify.annotations.Nullable;

/** Which of two differing pieces stays; nothing is chosen where only a person can tell. */
public final class MergeChoice extends RadioButtonGroup<Choice> {

    MergeChoice(boolean mayKeepBoth, @Nullable Choice proposed) {
        if (mayKeepBoth) {
            setItems(Choice.values());
        } else {
            setItems(Choice.MINE, Choice.THEIRS);
        }
        setItemLabelGenerator(choice -> getTranslation("shared.both.choice." + choice));
        setAriaLabel(getTranslation("shared.both.choice"));
        addClassName("segments");
        setValue(proposed);
    }
}
