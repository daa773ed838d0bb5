package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import io.haedap.inquiry.InquiryDetails;
import java.util.Optional;

/**
 * A section beside an open inquiry. Any bean of this type is shown, in the order of {@code @Order}; it may come from a joint below
 * this module.
 */
public interface InquiryPanel {

    /**
     * A new section; empty where it has nothing to say to this person. Asked again whenever the inquiry changed.
     *
     * @param changed to be run when the panel did something to the inquiry: its screen is drawn anew, what is being typed stays
     */
    Optional<Component> show(InquiryDetails inquiry, Runnable changed);
}
