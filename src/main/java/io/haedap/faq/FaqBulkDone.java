package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;
import java.util.UUID;

/** Many entries were changed at once, or that was taken back; each change is recorded by itself too. */
public record FaqBulkDone(UUID id, BulkAction step, long changed, boolean undone) implements Audited {

    @Override
    public String action() {
        return undone ? "faq.bulk-undone" : "faq.bulk";
    }

    @Override
    public String subject() {
        return "faq-bulk:" + id;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("step", step, "changed", changed);
    }
}
