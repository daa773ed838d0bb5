package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;

/** A remark was made, answered, resolved or taken up again; its words are not part of the record. Recorded by audit. */
public record RemarkChanged(FaqId faq, long remark, String verb) implements Audited {

    @Override
    public String action() {
        return "faq.remark-" + verb;
    }

    @Override
    public String subject() {
        return "faq:" + faq;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("remark", remark);
    }
}
