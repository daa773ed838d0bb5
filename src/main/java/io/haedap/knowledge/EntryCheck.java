package io.haedap.knowledge;

import io.haedap.faq.FaqLookup;
import io.haedap.faq.FaqReader;
import io.haedap.inquiry.ReplyCheck;
import io.haedap.inquiry.ReplyWarning;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warns of links to entries that readers cannot open, and of text from an entry that is live no more. */
@Component
class EntryCheck implements ReplyCheck {

    private final NamedEntries named;
    private final FaqReader reader;
    private final FaqLookup faqs;

    EntryCheck(NamedEntries named, FaqReader reader, FaqLookup faqs) {
        this.named = named;
        this.reader = reader;
        this.faqs = faqs;
    }

    @Override
    public List<ReplyWarning> check(String body) {
        var all = named.in(body).keySet();
        if (all.isEmpty()) {
            return List.of();
        }
        var linked = named.linked(body).keySet();
        var open = reader.found(linked);
        var live = faqs.live(all).keySet();
        return all.stream()
                .filter(entry -> !live.contains(entry) || linked.contains(entry) && !open.contains(entry))
                .map(entry -> new ReplyWarning(ReplyWarning.Kind.ENTRY, "FAQ " + entry))
                .toList();
    }
}
