package io.haedap.shared.web;

import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;

/** What to say of JSON that does not fit: which field, and whether it cannot be read or may not be so. */
public final class JsonRefusals {

    private JsonRefusals() {}

    /** {@code unreadable} is what Jackson threw, bare or wrapped. */
    public static Refusal of(Throwable unreadable) {
        var cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        var field = fieldOf(unreadable instanceof DatabindException ? unreadable : unreadable.getCause());
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        return cause instanceof JsonRules.Unfit unfit
                ? Refusal.invalid(field, unfit.rule())
                : cause instanceof InvalidNullException ? Refusal.invalid(field, "required") : Refusal.malformed(field);
    }

    private static String fieldOf(@Nullable Throwable cause) {
        return cause instanceof DatabindException databind
                ? databind.getPath().stream()
                        .map(part -> part.getPropertyName() == null
                                ? String.valueOf(part.getIndex())
                                : part.getPropertyName())
                        .reduce((a, b) -> a + "." + b)
                        .orElse("body")
                : "body";
    }
}
