package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import io.haedap.status.Incident;
import java.util.Optional;

/**
 * A card beside an outage on its screen. Any bean of this type is shown, in the order of {@code @Order}; it may come from a joint
 * below this module.
 */
public interface IncidentPanel {

    /** A new card; empty where it has nothing to say to this person. Asked again whenever the outage took a step. */
    Optional<Component> show(Incident incident);
}
