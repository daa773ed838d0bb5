package io.haedap.search;

import org.jspecify.annotations.Nullable;

/**
 * A question of a colleague: anything a person types, of which the first 200 characters count. {@code type} null means all that they
 * may find, {@code skip} leaves out so many of the best, {@code asTyped} forbids correcting what was typed, {@code withAside} looks
 * among what is set aside too, such as spam.
 */
public record StaffRequest(
        String typed, @Nullable String type, int skip, int size, boolean asTyped, boolean withAside) {

    public static StaffRequest of(String typed, int size) {
        return new StaffRequest(typed, null, 0, size, false, false);
    }

    /** The same from so many hits on. */
    public StaffRequest from(int shown) {
        return new StaffRequest(typed, type, shown, size, asTyped, withAside);
    }
}
