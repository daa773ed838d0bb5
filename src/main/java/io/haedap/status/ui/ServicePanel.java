package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import io.haedap.status.ServiceDetails;
import java.util.Optional;

/** A line below a service in use, on the screen of services. Any bean of this type is shown; it may come from a joint below this module. */
public interface ServicePanel {

    /** A new line; empty where it has nothing to say to this person. {@code changed} reads the screen anew. */
    Optional<Component> show(ServiceDetails service, Runnable changed);
}
