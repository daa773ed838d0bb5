package io.haedap.site;

import io.haedap.inquiry.UsualPromise;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said beside the form of when an answer comes: what is promised in the category that was chosen, or that it depends on it. */
@Component
class FormPromise {

    /** Until when, null while that cannot be said, and how that comes about. */
    record When(@Nullable String until, String how) {}

    private final UsualPromise promised;
    private final PromiseDays days;
    private final Pages pages;
    private final Clock clock;

    FormPromise(UsualPromise promised, PromiseDays days, Pages pages, Clock clock) {
        this.promised = promised;
        this.days = days;
        this.pages = pages;
        this.clock = clock;
    }

    When of(InquiryForm form, Visit visit) {
        var now = clock.instant();
        return promised.in(form.category(), now)
                .map(until -> new When(
                        pages.say(
                                visit,
                                "site.promise.today",
                                pages.times(visit.language()).moment(until)),
                        days.rule(now, until, visit)))
                .orElseGet(() -> new When(null, pages.say(visit, "site.form.when.open")));
    }
}
