package io.haedap.inquiry.ui;

import java.util.Collection;
import java.util.Map;

/**
 * What has gathered inquiries of a list and will answer them together: they stand apart from what waits for somebody. It may come from a
 * joint below this module.
 */
public interface Gatherers {

    /** What gathers, as the person reads it, and the address of its screen. */
    record Gatherer(String name, String address) {}

    /** By number, as far as the person may know; what nothing gathers is left out. */
    Map<String, Gatherer> of(Collection<String> numbers);
}
