package io.haedap.release;

import io.haedap.shared.Audited;
import java.util.Map;

/** Something happened to a bundle: {@code verb} says what, in the past tense. Recorded by audit. */
public record BundleChanged(BundleId bundle, String verb, Map<String, Object> facts) implements Audited {

    @Override
    public String action() {
        return "release." + verb;
    }

    @Override
    public String subject() {
        return "release:" + bundle;
    }
}
