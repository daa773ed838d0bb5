package io.haedap.release;

import io.haedap.category.CategoryStand;
import org.jspecify.annotations.Nullable;

/**
 * A category. {@code now} is how it stands, null where it is gone; {@code change} what the bundle makes of it; {@code before} how it
 * stood when the bundle had turned.
 */
public record HeldCategory(
        String slug,
        @Nullable CategoryStand now,
        CategoryChange change,
        @Nullable CategoryBefore before) implements Held {

    @Override
    public boolean isAsTurned() {
        return now != null && before != null && now.version() == before.version();
    }
}
