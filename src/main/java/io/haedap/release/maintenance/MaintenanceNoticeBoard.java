package io.haedap.release.maintenance;

import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeId;
import io.haedap.status.StatusReader;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which notice belongs to which maintenance, for those who read notices. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('notice:read')")
public class MaintenanceNoticeBoard {

    private final Pairs pairs;
    private final StatusReader status;
    private final NoticeBoard notices;

    MaintenanceNoticeBoard(Pairs pairs, StatusReader status, NoticeBoard notices) {
        this.pairs = pairs;
        this.status = status;
        this.notices = notices;
    }

    public Optional<MaintenanceNotice> of(String maintenance) {
        return pairs.of(maintenance).flatMap(this::whole);
    }

    public Optional<MaintenanceNotice> of(NoticeId notice) {
        return pairs.of(notice).flatMap(this::whole);
    }

    private Optional<MaintenanceNotice> whole(Pairs.Pair pair) {
        return status.maintenance(pair.maintenance())
                .flatMap(maintenance -> notices.find(pair.notice())
                        .map(notice -> new MaintenanceNotice(maintenance, notice, pair.from(), pair.until())));
    }
}
