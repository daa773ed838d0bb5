package io.haedap.inquiry;

import java.util.List;

/**
 * Looks at a reply before it is sent, for what its customer could not use. Any bean of this type is asked; it may come from a joint
 * below this module.
 */
public interface ReplyCheck {

    /** Empty where there is nothing to say. The body is as it will be sent. */
    List<ReplyWarning> check(String body);
}
