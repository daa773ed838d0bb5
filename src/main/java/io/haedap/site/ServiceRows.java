package io.haedap.site;

import io.haedap.status.ServiceDay;
import io.haedap.status.ServiceGroup;
import io.haedap.status.ServiceHistory;
import io.haedap.status.ServiceState;
import io.haedap.status.WatchedService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the 90 days of each service: one dashed path for good days, one short bar for each other day. */
@Component
class ServiceRows {

    private static final int DAYS = 90;
    private static final int NAMED = 8;

    private final Pages pages;

    ServiceRows(Pages pages) {
        this.pages = pages;
    }

    List<ServiceRow> of(ServiceGroup group, Map<String, ServiceHistory> histories, Visit visit) {
        return group.services().stream()
                .filter(WatchedService::isShown)
                .map(service -> row(service, histories.get(service.id()), visit))
                .toList();
    }

    private ServiceRow row(WatchedService service, @Nullable ServiceHistory history, Visit visit) {
        var days = history == null ? List.<ServiceDay>of() : history.days();
        var bars = new ArrayList<DayBar>();
        var bad = new ArrayList<ServiceDay>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).worst() != ServiceState.OPERATIONAL) {
                bars.add(new DayBar(4 * (DAYS - days.size() + i), days.get(i).worst(), said(days.get(i), visit)));
                bad.add(days.get(i));
            }
        }
        var about = service.description();
        return new ServiceRow(
                service.name().in(visit.language()),
                about == null ? null : about.in(visit.language()),
                "?service=" + service.id(),
                service.state(),
                bars,
                label(bad, visit),
                percent(history == null ? 100 : history.uptime()));
    }

    private String label(List<ServiceDay> bad, Visit visit) {
        if (bad.isEmpty()) {
            return pages.say(visit, "site.status.days.good");
        }
        var named = bad.stream()
                .skip(Math.max(0, bad.size() - NAMED))
                .map(day -> said(day, visit))
                .collect(Collectors.joining(", "));
        return pages.say(visit, "site.status.days.bad", bad.size(), named);
    }

    /** The day, the worst of it, and for how long. */
    private String said(ServiceDay day, Visit visit) {
        var times = pages.times(visit.language());
        var said = times.day(day.date()) + " "
                + pages.say(visit, "site.state." + day.worst().name());
        if (day.minutesDown() > 0) {
            said += " " + length(day.minutesDown(), times);
        }
        return day.minutesSlow() == 0
                ? said
                : day.minutesDown() == 0
                        ? said + " " + length(day.minutesSlow(), times)
                        : said + ", "
                                + pages.say(visit, "site.state." + ServiceState.DEGRADED_PERFORMANCE.name())
                                + " " + length(day.minutesSlow(), times);
    }

    private static String length(int minutes, SiteTimes times) {
        return minutes < 60
                ? times.say("minutes", minutes)
                : minutes % 60 == 0
                        ? times.say("hours", minutes / 60)
                        : times.say("hours-minutes", minutes / 60, minutes % 60);
    }

    /** Never rounded up to a full hundred. */
    static String percent(double uptime) {
        return BigDecimal.valueOf(uptime)
                        .setScale(2, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
