package io.haedap.release.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.notice.NoticeStatus;
import io.haedap.people.Rights;
import io.haedap.release.maintenance.MaintenanceNotice;
import io.haedap.release.maintenance.MaintenanceNoticeBoard;
import io.haedap.release.maintenance.MaintenanceNoticeDesk;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notice of a maintenance for programs: which it is, whether both agree, and making one. */
@RestController
@RequestMapping("/api/v1/maintenances/{id}/notice")
class MaintenanceNoticeResource implements ApiRights, Versioned {

    /** {@code told…} is the window that the notice tells, {@code discord} what does not agree with the maintenance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Json(
            String maintenanceId,
            String noticeId,
            LocalText title,
            NoticeStatus status,
            int revision,
            @Nullable String liveUrl,
            @Nullable LocalDate publishBy,
            Instant toldFrom,
            Instant toldUntil,
            MaintenanceNotice.Discord discord) {

        static Json of(MaintenanceNotice made) {
            var notice = made.notice();
            var words = notice.content().translations();
            var english = words.en();
            return new Json(
                    made.maintenance().id(),
                    notice.id().toString(),
                    new LocalText(words.ko().title(), english == null ? null : english.title()),
                    notice.status(),
                    notice.revision(),
                    notice.liveUrl(),
                    notice.publishBy(),
                    made.toldFrom(),
                    made.toldUntil(),
                    made.discord());
        }
    }

    private final MaintenanceNoticeDesk desk;
    private final MaintenanceNoticeBoard board;
    private final StatusReader status;

    MaintenanceNoticeResource(MaintenanceNoticeDesk desk, MaintenanceNoticeBoard board, StatusReader status) {
        this.desk = desk;
        this.board = board;
        this.status = status;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/maintenances/{id}/notice", Rights.NOTICE_READ),
                ApiRight.post("/api/v1/maintenances/{id}/notice", Rights.NOTICE_WRITE));
    }

    @Override
    public long version(String id) {
        return status.maintenance(id).map(Maintenance::version).orElseThrow(Refusal::notFound);
    }

    @GetMapping
    Json one(@PathVariable String id) {
        return board.of(id).map(Json::of).orElseThrow(Refusal::notFound);
    }

    /** A draft with the words, window and services of the maintenance. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Json make(@PathVariable String id) {
        return Json.of(desk.make(id));
    }
}
