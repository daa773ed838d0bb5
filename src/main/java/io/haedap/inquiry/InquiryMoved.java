package io.haedap.inquiry;

import io.haedap.people.StaffId;
import io.haedap.shared.Audited;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inquiry changed its state or its hands, or how urgent it is, which {@code detail} tells. Recorded by audit. */
public record InquiryMoved(
        String number,
        String deed,
        InquiryStatus from,
        InquiryStatus to,
        @Nullable StaffId assignee,
        @Nullable String detail)
        implements Audited {

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
        if (detail != null) {
            facts.put("detail", detail);
        }
        return facts;
    }
}
