package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import io.haedap.status.Maintenance;
import java.util.Optional;

/**
 * A card beside a maintenance on its screen. Any bean of this type is shown, in the order of {@code @Order}; it may come from a
 * joint below this module.
 */
public interface MaintenancePanel {

    /** A new card; empty where it has nothing to say to this person. Asked again whenever the maintenance took a step. */
    Optional<Component> show(Maintenance maintenance);
}
