package io.haedap.knowledge;

import io.haedap.customer.OwnKind;
import io.haedap.faq.FaqId;
import io.haedap.people.StaffId;
import java.time.Instant;
import java.util.Map;

/** An entry that began as a reply. {@code removed} says how often what was taken out of the words. */
public record ReplyDraft(
        long message, FaqId entry, String inquiry, Map<OwnKind, Integer> removed, StaffId by, Instant at) {}
