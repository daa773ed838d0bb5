package io.haedap.site;

import io.haedap.notice.NoticeKind;
import io.haedap.notice.PublishedNotice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the lines of lists of notices. */
@Component
class NoticeLines {

    private final Pages pages;

    NoticeLines(Pages pages) {
        this.pages = pages;
    }

    List<NoticeLine> of(List<PublishedNotice> notices, Visit visit) {
        var times = pages.times(visit.language());
        return notices.stream()
                .map(notice -> new NoticeLine(
                        notice.title(),
                        notice.path(visit.language()),
                        notice.kind(),
                        when(notice, times),
                        notice.language(),
                        notice.pinned()))
                .toList();
    }

    private static String when(PublishedNotice notice, SiteTimes times) {
        var effective = notice.effectiveAt();
        if (effective == null) {
            return times.day(notice.publishedAt());
        }
        return notice.kind() == NoticeKind.MAINTENANCE
                ? times.dayAndTime(effective)
                : times.say("effective", times.day(effective));
    }
}
