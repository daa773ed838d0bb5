package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import io.haedap.inquiry.InquiryDetails;
import java.util.Map;

/**
 * What stands below messages of an open inquiry. Any bean of this type is asked, in the order of {@code @Order}; it may come from a
 * joint below this module.
 */
public interface MessageFoot {

    /**
     * By id of the message, once for all that are shown; messages that have nothing are left out.
     *
     * @param changed to be run when something was done: the screen is drawn anew, what is being typed stays
     */
    Map<String, Component> show(InquiryDetails inquiry, Runnable changed);
}
