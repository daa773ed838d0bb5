package io.haedap.hours;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes calendars. A slug is permanent; a calendar that something reckons with is not deleted. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class CalendarDesk {

    /** Addresses of the console that are no calendars. */
    private static final Set<String> RESERVED = Set.of("holidays", "new");

    /** Pages of the help centre speak of these. */
    private static final Set<String> SHOWN = Set.of("online", "phone");

    private final HourReading reading;
    private final HourWriting writing;
    private final HourTeller teller;
    private final List<UsesCalendars> users;

    CalendarDesk(HourReading reading, HourWriting writing, HourTeller teller, List<UsesCalendars> users) {
        this.reading = reading;
        this.writing = writing;
        this.teller = teller;
        this.users = users;
    }

    /** All calendars in their order. */
    @Transactional(readOnly = true)
    public List<CalendarDetails> all() {
        var uses = uses();
        return reading.calendars().stream()
                .map(row -> new CalendarDetails(
                        row.slug(),
                        row.name(),
                        row.zone().getId(),
                        row.holidays(),
                        row.spans(),
                        row.position(),
                        row.version(),
                        of(row.slug(), uses),
                        SHOWN.contains(row.slug())))
                .toList();
    }

    private Map<String, Map<String, Long>> uses() {
        var uses = new LinkedHashMap<String, Map<String, Long>>();
        users.forEach(user -> uses.put(user.titleKey(), user.uses()));
        return uses;
    }

    private static Map<String, Long> of(String slug, Map<String, Map<String, Long>> uses) {
        var here = new LinkedHashMap<String, Long>();
        uses.forEach((key, bySlug) -> {
            long count = bySlug.getOrDefault(slug, 0L);
            if (count > 0) {
                here.put(key, count);
            }
        });
        return here;
    }

    @Transactional(readOnly = true)
    public CalendarDetails one(String slug) {
        return all().stream()
                .filter(calendar -> calendar.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public CalendarDetails add(String slug, CalendarDraft typed) {
        teller.hold();
        var draft = tidy(typed);
        var all = reading.calendars();
        var faults = new Faults();
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,59}") || RESERVED.contains(slug)) {
            faults.add("slug", "calendar-slug");
        } else if (all.stream().anyMatch(row -> row.slug().equals(slug))) {
            faults.add("slug", "calendar-slug-taken");
        }
        if (all.size() >= HourRules.MOST_CALENDARS) {
            faults.add("slug", "calendar-most", HourRules.MOST_CALENDARS);
        }
        check(faults, draft);
        writing.add(slug, draft, all.size() + 1);
        arrange(slug, draft);
        teller.tell("calendar", slug, "added", slug, Map.of());
        return one(slug);
    }

    /** Changes it over the version that was read. */
    public CalendarDetails change(String slug, long version, CalendarDraft typed) {
        teller.hold();
        var before = row(slug);
        if (before.version() != version) {
            throw Refusal.stale();
        }
        var draft = tidy(typed);
        check(new Faults(), draft);
        if (!writing.save(slug, version, draft)) {
            throw Refusal.stale();
        }
        arrange(slug, draft);
        teller.tell("calendar", slug, "changed", slug, changed(before, draft));
        return one(slug);
    }

    public void delete(String slug, long version) {
        teller.hold();
        if (row(slug).version() != version) {
            throw Refusal.stale();
        }
        if (SHOWN.contains(slug)) {
            throw Refusal.conflict("calendar-shown");
        }
        writing.hold(slug);
        var uses = of(slug, uses());
        if (!uses.isEmpty()) {
            throw Refusal.conflict("calendar-in-use").with("uses", uses);
        }
        writing.delete(slug, version);
        teller.tell("calendar", slug, "deleted", slug, Map.of());
    }

    private CalendarRow row(String slug) {
        return reading.calendars().stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static void check(Faults faults, CalendarDraft draft) {
        HourRules.name(faults, draft.name());
        HourRules.zone(faults, draft.timeZone());
        SpanRules.week(faults, draft.spans());
        faults.refuse();
    }

    private void arrange(String slug, CalendarDraft draft) {
        var position = draft.position();
        if (position == null) {
            return;
        }
        var slugs = new ArrayList<>(reading.calendars().stream()
                .map(CalendarRow::slug)
                .filter(one -> !one.equals(slug))
                .toList());
        slugs.add(Math.clamp(position - 1L, 0, slugs.size()), slug);
        for (int i = 0; i < slugs.size(); i++) {
            writing.place(slugs.get(i), i + 1);
        }
    }

    private static CalendarDraft tidy(CalendarDraft typed) {
        return new CalendarDraft(
                HourRules.tidy(typed.name()),
                typed.timeZone(),
                typed.holidays(),
                SpanRules.inOrder(typed.spans()),
                typed.position());
    }

    private static Map<String, Object> changed(CalendarRow before, CalendarDraft after) {
        var what = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            what.add("name");
        }
        if (!before.zone().getId().equals(after.timeZone())) {
            what.add("timeZone");
        }
        if (before.holidays() != after.holidays()) {
            what.add("holidays");
        }
        if (!before.spans().equals(after.spans())) {
            what.add("spans");
        }
        return Map.of("changed", List.copyOf(what));
    }
}
