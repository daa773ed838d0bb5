package io.haedap.inquiry.queue.web;

import io.haedap.inquiry.queue.Presence;
import io.haedap.inquiry.queue.PresenceDesk;
import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether I am there. */
@RestController
class OwnPresenceResource implements ApiRights {

    private static final String MINE = "/api/v1/presence";

    record Written(Presence.@Nullable State state, @Nullable OffsetDateTime until) {}

    private final PresenceDesk desk;

    OwnPresenceResource(PresenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(MINE, Rights.INQUIRY_ANSWER), ApiRight.post(MINE, Rights.INQUIRY_ANSWER));
    }

    @GetMapping(MINE)
    Presence mine() {
        return desk.mine();
    }

    @PostMapping(MINE)
    Presence set(@RequestBody Written written) {
        var until = written.until();
        return desk.set(written.state(), until == null ? null : until.toInstant());
    }
}
