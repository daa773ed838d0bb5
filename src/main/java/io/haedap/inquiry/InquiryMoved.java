package io.haedap.inquiry;

import io.haedap.people.StaffId;
import io.haedap.shared.Audited;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inquiry changed its state or its hands. Recorded by audit. */
public record InquiryMoved(
        String number,
        String deed,
        InquiryStatus from,
        InquiryStatus to,
        @Nullable StaffId assignee) implements Audited {

    @Override
    public String action() {
        return "inquiry." + deed.toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("from", from.name());
        facts.put("to", to.name());
        if (assignee != null) {
            facts.put("assignee", assignee.toString());
        }
        return facts;
    }
}
