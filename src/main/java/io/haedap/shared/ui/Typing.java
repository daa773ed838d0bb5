package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** How typed words reach the server: after a pause, and at once when the field is left. */
public final class Typing {

    private Typing() {}

    /**
     * A lazy field alone keeps its last words in the browser while a link that was pressed within the pause already leads
     * elsewhere: they would be lost, or stand in whatever the field shows next.
     */
    public static <F extends Component & HasValueChangeMode> void pausing(F field, int milliseconds) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(milliseconds);
        field.getElement().addPropertyChangeListener("value", "change", _ -> {});
    }

    /** Sends what is typed every so many milliseconds while somebody types: for texts that are kept as they grow. */
    public static <F extends Component & HasValueChangeMode> void steadily(F field, int milliseconds) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(milliseconds);
        field.getElement().addPropertyChangeListener("value", "change", _ -> {});
    }
}
