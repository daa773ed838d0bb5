package io.haedap.shared;

import java.util.List;

/** The services that customers use, for features that let a person choose among them. Implemented by whoever keeps them. */
public interface ServiceDirectory {

    /** A service by its permanent id, in the group that it is shown in. */
    record Choice(String id, String slug, LocalText name, LocalText group) {}

    /** All of them, in the order in which they are shown. */
    List<Choice> choices();
}
