package io.haedap.inquiry.undo;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one deed did to one inquiry, as its {@link Inverse} gets it back. */
public record WayBack(long id, UUID deed, long inquiry, String kind, String action, Map<String, Change> changes) {

    public @Nullable String before(String field) {
        var change = changes.get(field);
        return change == null ? null : change.before();
    }

    public @Nullable String after(String field) {
        var change = changes.get(field);
        return change == null ? null : change.after();
    }

    public boolean touches(String field) {
        return changes.containsKey(field);
    }
}
