package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an import. {@code line} counts from 1; {@code status} is null where the source does not know any, {@code related}
 * are external ids. Where the line could not be read there is no content, and {@code faults} tell why.
 */
public record ImportedFaq(
        int line,
        @Nullable String externalId,
        @Nullable FaqStatus status,
        @Nullable FaqContent content,
        List<String> related,
        List<Refusal.Fault> faults) {

    public static ImportedFaq read(
            int line, String externalId, @Nullable FaqStatus status, FaqContent content, List<String> related) {
        return new ImportedFaq(line, externalId, status, content, related, List.of());
    }

    public static ImportedFaq unreadable(int line, @Nullable String externalId, List<Refusal.Fault> faults) {
        return new ImportedFaq(line, externalId, null, null, List.of(), faults);
    }
}
