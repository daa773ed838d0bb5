package io.haedap.release;

import io.haedap.category.CategoryPlace;
import java.util.Objects;

/** What a bundle makes of a category: gathered over {@code version}, when it stood as {@code from}. */
public record CategoryChange(long version, CategoryPlace from, CategoryPlace to) {

    /** Whether it comes to stand below another parent. */
    public boolean moves() {
        return !Objects.equals(from.parentSlug(), to.parentSlug());
    }

    /** The change over how it stands: one that was not to be placed elsewhere stays where others have shifted it. */
    CategoryPlace over(CategoryPlace now) {
        return moves() || from.position() != to.position()
                ? to
                : new CategoryPlace(to.name(), to.parentSlug(), now.position());
    }
}
