package io.haedap.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that a person sees all of it at once. */
public final class Faults {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;:\"]{1,64}@[^@\\s\\p{Cntrl}<>,;:\"]+\\.[^@\\s.<>,;:\"]+");

    private final List<Refusal.Fault> faults = new ArrayList<>();

    public Faults add(String field, String message, Object... arguments) {
        faults.add(Refusal.Fault.of(field, message, arguments));
        return this;
    }

    /** A text that must be there and fit: 1 to {@code most} characters after trimming. */
    public Faults text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return add(field, "required");
        }
        return optionalText(field, value, most);
    }

    public Faults optionalText(String field, @Nullable String value, int most) {
        if (value == null) {
            return this;
        }
        if (value.codePointCount(0, value.length()) > most) {
            add(field, "too-long", most);
        }
        if (!PlainText.isStorable(value)) {
            add(field, "unreadable");
        }
        return this;
    }

    /** A mail address as letters take it: no list, no name, no route. */
    public Faults email(String field, @Nullable String value) {
        text(field, value, 254);
        if (value != null && !value.isBlank() && !EMAIL.matcher(value).matches()) {
            add(field, "email");
        }
        return this;
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Refuses when anything was collected. */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
