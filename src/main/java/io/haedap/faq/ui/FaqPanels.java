package io.haedap.faq.ui;

import io.haedap.faq.ui.FaqPanel.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others lay beside the entry, each in its place. */
class FaqPanels {

    private final List<FaqPanel> panels;
    private final StatusRail rail;
    private final EditorFrame frame;
    private @Nullable OpenFaq open;

    FaqPanels(List<FaqPanel> panels, StatusRail rail, EditorFrame frame) {
        this.panels = panels;
        this.rail = rail;
        this.frame = frame;
    }

    void clear() {
        open = null;
        frame.clearParts();
    }

    void show(OpenFaq now) {
        open = now;
        frame.clearParts();
        for (var panel : panels) {
            panel.show(now).ifPresent(part -> {
                if (panel.place() == Place.RAIL) {
                    rail.chip(part);
                } else {
                    frame.add(Pane.valueOf(panel.place().name()), part);
                }
            });
        }
    }

    List<FaqMark> marks() {
        var now = open;
        return now == null
                ? List.of()
                : panels.stream().flatMap(panel -> panel.marks(now).stream()).toList();
    }
}
