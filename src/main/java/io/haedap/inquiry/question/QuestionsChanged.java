package io.haedap.inquiry.question;

import io.haedap.shared.Audited;
import java.util.Map;

/** What a category asks of its inquiries changed. Recorded by audit. */
public record QuestionsChanged(String category, IdentityRule identity, int questions) implements Audited {

    @Override
    public String action() {
        return "inquiry.questions-changed";
    }

    @Override
    public String subject() {
        return "category:" + category;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("identity", identity.name(), "questions", questions);
    }
}
