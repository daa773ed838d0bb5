package io.haedap.site;

import io.haedap.hours.CalendarState;
import io.haedap.hours.OpeningHours;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How to reach us: each channel with its hours and whether it is open now, the days off ahead, and what is wrong with our services. */
@Controller
class ContactPages {

    /** Where people come to, for installations that keep such a calendar. */
    private static final String VISIT = "visit";

    private final Pages pages;
    private final OpeningHours hours;
    private final PhoneLine phone;
    private final DaysOff daysOff;
    private final ContactFacts facts;
    private final StatusReader status;
    private final Events events;
    private final SiteSettings settings;
    private final Clock clock;

    ContactPages(
            Pages pages,
            OpeningHours hours,
            PhoneLine phone,
            DaysOff daysOff,
            ContactFacts facts,
            StatusReader status,
            Events events,
            SiteSettings settings,
            Clock clock) {
        this.pages = pages;
        this.hours = hours;
        this.phone = phone;
        this.daysOff = daysOff;
        this.facts = facts;
        this.status = status;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping({"/contact", "/en/contact"})
    ModelAndView contact(Visit visit) {
        var now = clock.instant();
        var language = visit.language();
        var calendars = hours.all(now.atZone(SiteTimes.SEOUL).getYear(), now);
        var call = named(calendars, PhoneLine.PHONE);
        var come = named(calendars, VISIT);
        var visits = settings.visits();
        return pages.show(
                new Sheet("contact")
                        .title(pages.say(visit, "site.contact"))
                        .description(pages.say(visit, "site.contact.description"))
                        .section("/contact")
                        .icons("go", "slow")
                        .until(nextChange(calendars, now))
                        .data(facts.of(calendars, visit))
                        .withoutStrip()
                        .with("outages", events.incidents(status.unresolved(), visit))
                        .with("works", events.maintenances(status.active(), visit))
                        .with("phone", call == null ? null : phone.of(call, language))
                        .with("visits", come == null ? null : phone.of(come, language))
                        .with("place", visits == null ? null : visits.in(language))
                        .with("promise", phone.promise())
                        .with("off", daysOff.ahead(calendars, language)),
                visit);
    }

    private static @Nullable CalendarState named(List<CalendarState> calendars, String slug) {
        return calendars.stream()
                .filter(calendar -> calendar.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** Any channel opens or closes, or tomorrow becomes today. */
    private static Instant nextChange(List<CalendarState> calendars, Instant now) {
        var midnight = now.atZone(SiteTimes.SEOUL)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(SiteTimes.SEOUL)
                .toInstant();
        return Stream.concat(
                        Stream.of(midnight),
                        calendars.stream()
                                .map(calendar -> calendar.opening().changesAt())
                                .filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .orElse(midnight);
    }
}
