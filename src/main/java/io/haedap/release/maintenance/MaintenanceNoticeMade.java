package io.haedap.release.maintenance;

import io.haedap.notice.NoticeId;
import io.haedap.shared.Audited;
import java.util.Map;

/** A notice was made of a maintenance. Recorded by audit. */
public record MaintenanceNoticeMade(String maintenance, NoticeId notice) implements Audited {

    @Override
    public String action() {
        return "release.notice-made";
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("maintenance", maintenance);
    }
}
