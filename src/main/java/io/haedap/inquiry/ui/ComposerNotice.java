package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import io.haedap.inquiry.InquiryDetails;
import java.util.Optional;

/**
 * Something that whoever writes a reply must know before they write it. Any bean of this type stands above the field, in the order of
 * {@code @Order}; it may come from a joint below this module.
 */
public interface ComposerNotice {

    /**
     * Empty where there is nothing to know. Asked again whenever the inquiry changed.
     *
     * @param changed to be run when something was done to the inquiry; what is being typed stays
     */
    Optional<Component> show(InquiryDetails inquiry, Runnable changed);
}
