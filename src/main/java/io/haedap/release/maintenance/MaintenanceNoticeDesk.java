package io.haedap.release.maintenance;

import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeStatus;
import io.haedap.shared.Refusal;
import io.haedap.status.StatusReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the notice of a maintenance: a draft with its words, window and services, which goes the way of all notices. */
@Service
@Transactional
@PreAuthorize("hasAuthority('notice:write') and hasAuthority('notice:read') and hasAuthority('status:read')")
public class MaintenanceNoticeDesk {

    private final Pairs pairs;
    private final MaintenanceNoticeBoard board;
    private final MaintenanceNoticeWords words;
    private final StatusReader status;
    private final NoticeDesk notices;
    private final ApplicationEventPublisher events;

    MaintenanceNoticeDesk(
            Pairs pairs,
            MaintenanceNoticeBoard board,
            MaintenanceNoticeWords words,
            StatusReader status,
            NoticeDesk notices,
            ApplicationEventPublisher events) {
        this.pairs = pairs;
        this.board = board;
        this.words = words;
        this.status = status;
        this.notices = notices;
        this.events = events;
    }

    /** Refused where there is one already that is not over, and where the maintenance itself is. */
    public MaintenanceNotice make(String id) {
        var maintenance = status.maintenance(id).orElseThrow(Refusal::notFound);
        if (maintenance.completedAt() != null) {
            throw Refusal.conflict("maintenance-over");
        }
        board.of(id).ifPresent(before -> {
            var state = before.notice().status();
            if (state != NoticeStatus.WITHDRAWN && state != NoticeStatus.EXPIRED) {
                throw Refusal.conflict("maintenance-notice-made")
                        .with("noticeId", before.notice().id().toString());
            }
            pairs.forget(id);
        });
        var draft = notices.draft(null, words.of(maintenance));
        if (!pairs.add(maintenance, draft.id())) {
            throw Refusal.conflict("raced");
        }
        events.publishEvent(new MaintenanceNoticeMade(id, draft.id()));
        return new MaintenanceNotice(maintenance, draft, maintenance.scheduledFor(), maintenance.scheduledUntil());
    }
}
