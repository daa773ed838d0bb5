package io.haedap.site;

import io.haedap.inquiry.FollowedInquiry;
import io.haedap.inquiry.InquiryStatus;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said beside the promised date: whether it was kept or stands, and how and why it became another one. */
@Component
class FollowPromise {

    private final Pages pages;

    FollowPromise(Pages pages) {
        this.pages = pages;
    }

    List<String> of(FollowedInquiry inquiry, Visit visit) {
        var says = new ArrayList<String>();
        var promise = inquiry.promise();
        var answered = inquiry.answeredAt();
        var isEnd = inquiry.status() == InquiryStatus.ANSWERED || inquiry.status() == InquiryStatus.CLOSED;
        if (isEnd && answered != null) {
            var isLate = answered.isAfter(inquiry.promisedAt());
            says.add(pages.say(visit, isLate ? "site.follow.due.missed" : "site.follow.due.kept"));
        }
        if (promise != null && promise.changed() != null) {
            says.add(pages.say(
                    visit,
                    "inquiry.promise.page.changed",
                    pages.times(visit.language()).moment(promise.changed().was()),
                    pages.say(
                            visit,
                            "inquiry.promise.told." + promise.changed().reason().name())));
        }
        if (promise != null && promise.standing() != null && !isEnd) {
            says.add(pages.say(
                    visit, "inquiry.promise.page." + promise.standing().name()));
        } else if (!isEnd) {
            says.add(pages.say(visit, "site.receipt.pause"));
        }
        return says;
    }
}
