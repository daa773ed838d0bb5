package io.haedap.shared.ui;

import java.util.Optional;

/** A warning light in the console's bar, lit only while something is wrong. Implemented as a bean by who knows. */
public interface Lamp {

    /** {@code state} is a name of the state tokens, {@code path} is relative to the console. */
    record Light(String state, String text, String path) {}

    Optional<Light> light();

    /** Whether it may have changed with that topic, so that it is looked at anew in consoles that are open. */
    boolean hears(String topic);
}
