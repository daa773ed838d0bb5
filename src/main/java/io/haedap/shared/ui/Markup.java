package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Parts of a screen as markup. A node for each word is most of what an open screen costs the server; parts that hear nothing there and
 * stay as they are need none.
 */
public final class Markup {

    private Markup() {}

    /** How the parts look in the browser: elements, attributes and words go along, properties and listeners do not. */
    public static String of(Collection<? extends Component> parts) {
        return parts.stream().map(part -> part.getElement().getOuterHTML()).collect(Collectors.joining());
    }

    /** Fills the frame with parts that will not change; the text is one for all screens that show the same. */
    public static <F extends HasElement> F still(F frame, Component... parts) {
        frame.getElement().setProperty("innerHTML", of(Arrays.asList(parts)).intern());
        return frame;
    }
}
