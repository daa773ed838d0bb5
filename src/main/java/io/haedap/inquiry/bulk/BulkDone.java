package io.haedap.inquiry.bulk;

import io.haedap.shared.Audited;
import java.util.Map;
import java.util.UUID;

/** Many inquiries were changed by one deed; each change is recorded by itself too. */
public record BulkDone(UUID id, BulkAction step, long changed, long refused) implements Audited {

    @Override
    public String action() {
        return "inquiry.bulk";
    }

    @Override
    public String subject() {
        return "inquiry-deed:" + id;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("step", step.name(), "changed", changed, "refused", refused);
    }
}
