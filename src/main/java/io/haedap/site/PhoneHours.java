package io.haedap.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the phone is answered, in the reader's words: {@code now} stands alone, {@code sentence} names the time of the next
 * change, {@code week} tells the spans; {@code changesAt} ends the life of a page that says so.
 */
record PhoneHours(
        boolean open,
        String now,
        String until,
        String sentence,
        List<String> week,
        @Nullable String holiday,
        @Nullable Instant changesAt) {}
