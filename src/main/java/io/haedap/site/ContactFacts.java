package io.haedap.site;

import io.haedap.hours.CalendarState;
import io.haedap.hours.Span;
import io.haedap.shared.web.PublicAddress;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the contact page tells machines: the company, its phone and its form, and when they are attended to. */
@Component
class ContactFacts {

    private final JsonMapper json;
    private final PublicAddress address;
    private final SiteSettings settings;

    ContactFacts(JsonMapper json, PublicAddress address, SiteSettings settings) {
        this.json = json;
        this.address = address;
        this.settings = settings;
    }

    String of(List<CalendarState> calendars, Visit visit) {
        var points = new ArrayList<Map<String, Object>>();
        for (var calendar : calendars) {
            var point = point(calendar, visit);
            if (calendar.slug().equals(PhoneLine.PHONE)) {
                point.put("telephone", settings.phone());
                points.add(point);
            } else if (calendar.slug().equals("online")) {
                point.put("url", address.of(visit.to("/inquiries/new")));
                point.put("email", settings.mail());
                points.add(point);
            }
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "https://schema.org");
        page.put("@type", "ContactPage");
        page.put("url", address.of(visit.to("/contact")));
        page.put("inLanguage", visit.language().tag());
        page.put("mainEntity", company(points, visit));
        return json.writeValueAsString(page).replace("<", "\\u003c");
    }

    private Map<String, Object> company(List<Map<String, Object>> points, Visit visit) {
        var company = new LinkedHashMap<String, Object>();
        company.put("@type", "Organization");
        company.put("name", settings.legalName().in(visit.language()));
        company.put("url", address.of(visit.to("/")));
        company.put("contactPoint", points);
        var place = settings.visits();
        if (place != null) {
            company.put("address", place.in(visit.language()));
        }
        return company;
    }

    private static Map<String, Object> point(CalendarState calendar, Visit visit) {
        var point = new LinkedHashMap<String, Object>();
        point.put("@type", "ContactPoint");
        point.put("contactType", "customer support");
        point.put("name", calendar.name().in(visit.language()));
        point.put("availableLanguage", List.of("ko", "en"));
        var open = new ArrayList<Map<String, Object>>();
        calendar.spans().forEach(span -> open.add(span(span)));
        calendar.holidaysOff()
                .forEach(holiday -> open.add(
                        closed(holiday.date().toString(), holiday.date().toString())));
        calendar.closed()
                .forEach(closure ->
                        open.add(closed(closure.from().toString(), closure.to().toString())));
        calendar.specialDays().forEach(day -> day.spans().forEach(span -> open.add(special(day.date(), span))));
        point.put("hoursAvailable", open);
        return point;
    }

    private static Map<String, Object> span(Span span) {
        var hours = new LinkedHashMap<String, Object>();
        hours.put("@type", "OpeningHoursSpecification");
        hours.put("dayOfWeek", "https://schema.org/" + name(span.day()));
        hours.put("opens", span.opensAt());
        hours.put("closes", closes(span));
        return hours;
    }

    private static Map<String, Object> special(LocalDate date, Span span) {
        var hours = new LinkedHashMap<String, Object>();
        hours.put("@type", "OpeningHoursSpecification");
        hours.put("validFrom", date.toString());
        hours.put("validThrough", date.toString());
        hours.put("opens", span.opensAt());
        hours.put("closes", closes(span));
        return hours;
    }

    /** The same time twice says that it is closed all day. */
    private static Map<String, Object> closed(String from, String to) {
        var hours = new LinkedHashMap<String, Object>();
        hours.put("@type", "OpeningHoursSpecification");
        hours.put("validFrom", from);
        hours.put("validThrough", to);
        hours.put("opens", "00:00");
        hours.put("closes", "00:00");
        return hours;
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** A day that ends at midnight ends a minute before it: this vocabulary has no 24:00. */
    private static String closes(Span span) {
        return span.closes() == Span.DAY ? "23:59" : span.closesAt();
    }
}
