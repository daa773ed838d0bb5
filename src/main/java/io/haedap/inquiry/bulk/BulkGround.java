package io.haedap.inquiry.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a deed for many does to inquiries; the inquiry module itself answers, by the verbs that single deeds use. */
public interface BulkGround {

    /** What would become of each, in the order asked; changes and locks nothing. */
    List<BulkItem> plan(BulkStep step, Collection<String> numbers);

    /** Does it, within a transaction. Refusals are answers. */
    List<BulkItem> take(BulkStep step, Collection<String> numbers);

    /** Refuses a step that fits no inquiry at all, and tells it as it is done. */
    BulkStep accepted(BulkStep step);

    /** Their subjects by number, of those that the person sees. */
    Map<String, String> subjects(Collection<String> numbers);
}
