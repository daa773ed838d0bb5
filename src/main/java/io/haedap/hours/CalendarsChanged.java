package io.haedap.hours;

import io.haedap.shared.Audited;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Hours or holidays changed, in the transaction that changes them: deadlines of {@code calendars} (slugs) must be counted anew.
 * {@code kind} is what changed ({@code calendar}, {@code closure}, {@code special-day}, {@code holiday}, {@code holidays}),
 * {@code verb} how. Recorded by audit.
 */
public record CalendarsChanged(String kind, String id, String verb, Set<String> calendars, Map<String, Object> details)
        implements Audited {

    @Override
    public String action() {
        return "hours." + kind + "-" + verb;
    }

    @Override
    public String subject() {
        return kind + ":" + id;
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new HashMap<>(details);
        facts.put("calendars", calendars.stream().sorted().toList());
        return facts;
    }
}
