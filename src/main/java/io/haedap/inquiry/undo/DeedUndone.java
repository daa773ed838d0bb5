package io.haedap.inquiry.undo;

import io.haedap.shared.Audited;
import java.util.Map;
import java.util.UUID;

/** A deed for many inquiries was taken back where that was possible; each inquiry's part is recorded by itself too. */
public record DeedUndone(UUID deed, long undone, long refused) implements Audited {

    @Override
    public String action() {
        return "inquiry.deed-undone";
    }

    @Override
    public String subject() {
        return "inquiry-deed:" + deed;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("undone", undone, "refused", refused);
    }
}
