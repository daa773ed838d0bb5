package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an import. {@code line} counts from 1; {@code status} is null where the source does not know any, {@code related}
 * are external ids, {@code links} tell which addresses in the text lead to which external ids, as is
 * {@code mergedInto}; {@code place} is null where it stays as it is. Where the line could not be read there is no content, and {@code faults} tell why.
 */
public record ImportedFaq(
        int line,
        @Nullable String externalId,
        @Nullable FaqStatus status,
        @Nullable FaqContent content,
        List<String> related,
        Map<String, String> links,
        @Nullable FaqPlace place,
        @Nullable String mergedInto,
        List<Refusal.Fault> faults) {

    public static ImportedFaq read(
            int line, String externalId, @Nullable FaqStatus status, FaqContent content, List<String> related) {
        return new ImportedFaq(line, externalId, status, content, related, Map.of(), null, null, List.of());
    }

    /** The same entry, whose text names others by addresses of the place that it comes from. */
    public ImportedFaq linking(Map<String, String> named) {
        return new ImportedFaq(
                line, externalId, status, content, related, Map.copyOf(named), place, mergedInto, faults);
    }

    /** The same entry, of which is told where it stands and what it was merged into; null where nothing is told. */
    public ImportedFaq standing(@Nullable FaqPlace at, @Nullable String into) {
        return new ImportedFaq(line, externalId, status, content, related, links, at, into, faults);
    }

    public static ImportedFaq unreadable(int line, @Nullable String externalId, List<Refusal.Fault> faults) {
        return new ImportedFaq(line, externalId, null, null, List.of(), Map.of(), null, null, faults);
    }

    /** All external ids that it names. */
    Set<String> named() {
        var named = new HashSet<>(related);
        named.addAll(links.values());
        if (mergedInto != null) {
            named.add(mergedInto);
        }
        return named;
    }
}
