package io.haedap.people;

import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops at night what has had its time: failed sign-ins, invitations, tokens, answers kept for repeated POSTs. */
@Component
class PeoplePurge {

    private final List<Runnable> purges;

    PeoplePurge(FailedSignIns failures, Invitations invitations, Tokens tokens, Replays replays) {
        this.purges = List.of(failures::purge, invitations::purge, tokens::purge, replays::purge);
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Seoul")
    void purge() {
        SystemActors.as("purge", Set.of(), () -> {
            purges.forEach(Runnable::run);
            return true;
        });
    }
}
