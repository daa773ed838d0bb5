package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/**
 * A part that lies beside an entry on its screen. Any bean of this type is shown, in the order of {@code @Order}; it may
 * come from this module or from a joint above it.
 */
public interface FaqPanel {

    /** Where the part lies. */
    enum Place {
        /** A chip in the rail on top, beside what readers see. */
        RAIL,
        /** Below the preview. */
        PREVIEW,
        /** Below the fields that belong to the entry as a whole. */
        SETTINGS,
        /** Below the list of revisions. */
        HISTORY
    }

    Place place();

    /** A new part for the entry; empty where it has nothing to say. Asked again whenever the entry was saved or took a step. */
    Optional<Component> show(OpenFaq open);

    /** What the outline should point to; asked with every drawing and after {@link OpenFaq#remark()}. */
    default List<FaqMark> marks(OpenFaq open) {
        return List.of();
    }
}
