package io.haedap.knowledge;

import io.haedap.customer.OwnKind;
import io.haedap.faq.FaqId;
import io.haedap.shared.Audited;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A reply became the draft of an entry; how much was taken out of its words. Recorded by audit. */
public record EntryFromReply(FaqId entry, String number, long message, Map<OwnKind, Integer> removed)
        implements Audited {

    @Override
    public String action() {
        return "faq.drafted-from-reply";
    }

    @Override
    public String subject() {
        return "faq:" + entry;
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("inquiry", number);
        facts.put("message", message);
        removed.forEach((kind, times) -> facts.put(kind.name().toLowerCase(Locale.ROOT), times));
        return facts;
    }
}
