package io.haedap.inquiry;

import io.haedap.people.SystemActors;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops at night what has had its time: codes, follow keys that open nothing, drafts that nobody goes on with. */
@Component
class InquiryPurge {

    private static final Duration DRAFTS = Duration.ofDays(30);

    private final FollowKeys keys;
    private final Drafts drafts;
    private final Clock clock;

    InquiryPurge(FollowKeys keys, Drafts drafts, Clock clock) {
        this.keys = keys;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Seoul")
    void purge() {
        SystemActors.as("purge", Set.of(), () -> {
            keys.purge(clock.instant());
            drafts.purge(clock.instant().minus(DRAFTS));
            return true;
        });
    }
}
