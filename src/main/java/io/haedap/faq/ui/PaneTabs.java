package io.haedap.faq.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The panes to choose from; the history stands among them once there is one. */
class PaneTabs extends RadioButtonGroup<Pane> {

    private final List<Pane> panes;

    PaneTabs(List<Pane> panes, Consumer<Pane> opener) {
        this.panes = panes;
        addClassNames("segments", "pane-tabs");
        setAriaLabel(getTranslation("faq.panes"));
        setItemLabelGenerator(
                pane -> getTranslation(pane.isText() ? "shared.language." + pane.tag() : "faq.pane." + pane));
        setItems(panes);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                opener.accept(change.getValue());
            }
        });
    }

    void setSaved(boolean saved) {
        var now = new ArrayList<>(panes);
        if (!saved) {
            now.remove(Pane.HISTORY);
        }
        var chosen = getValue();
        setItems(now);
        setValue(now.contains(chosen) ? chosen : now.getFirst());
    }
}
