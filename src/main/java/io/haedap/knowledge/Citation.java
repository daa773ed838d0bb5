package io.haedap.knowledge;

import io.haedap.faq.FaqId;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import java.time.Instant;

/**
 * A reply named an entry, in the revision that was live when it was written. {@code inquiry} is the number that the message lies under,
 * {@code at} the instant at which the reply leaves: before that it is none.
 */
public record Citation(
        long id, FaqId entry, int revision, Language language, String inquiry, long message, StaffId by, Instant at) {}
