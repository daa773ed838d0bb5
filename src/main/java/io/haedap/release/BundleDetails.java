package io.haedap.release;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as staff see it. {@code foreign} counts items of categories that the person's rights do not reach: they are neither
 * named nor may the bundle be moved by this person. {@code lacking} is a right that what it holds asks for and they have not.
 * {@code actions} is what they may do now.
 */
public record BundleDetails(
        BundleRow bundle,
        List<BundleLine> lines,
        int foreign,
        @Nullable String lacking,
        Set<BundleAction> actions) {

    public BundleId id() {
        return bundle.id();
    }

    /** Whether a colleague may do that now; a screen shows what this allows and nothing else. */
    public boolean allows(BundleAction action) {
        return actions.contains(action);
    }
}
