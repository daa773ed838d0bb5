package io.haedap.notice.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part in the rail above a notice on its screen. Any bean of this type is shown, in the order of {@code @Order}; it may come from
 * a joint below this module.
 */
public interface NoticePanel {

    /** A new part; empty where it has nothing to say to this person. Asked again whenever the notice was saved or took a step. */
    Optional<Component> show(OpenNotice open);
}
