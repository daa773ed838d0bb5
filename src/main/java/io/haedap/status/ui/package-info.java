/** The screens of outages and maintenance; other modules reach {@link IncidentPanel} and {@link ServicePanel} alone. */
@NullMarked
@NamedInterface("ui")
package io.haedap.status.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
