package io.haedap.faq.learning;

import io.haedap.faq.FaqId;
import io.haedap.shared.Audited;
import java.util.Map;

/** A reader's opinion was ticked off or taken up again; its words are not part of the record. Recorded by audit. */
public record OpinionChanged(FaqId faq, long opinion, OpinionAction step) implements Audited {

    @Override
    public String action() {
        return step == OpinionAction.DONE ? "faq.opinion-done" : "faq.opinion-reopened";
    }

    @Override
    public String subject() {
        return "faq:" + faq;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("opinion", opinion);
    }
}
