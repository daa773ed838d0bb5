package io.haedap.audit.web;

import io.haedap.audit.AuditBoard;
import io.haedap.audit.AuditEntry;
import io.haedap.audit.AuditFilter;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, newest first. */
@RestController
class AuditResource implements ApiRights {

    private final AuditBoard board;

    AuditResource(AuditBoard board) {
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get("/api/v1/audit", "audit:read"));
    }

    @GetMapping("/api/v1/audit")
    Page<AuditEntry> page(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.page(new AuditFilter(action, actor, subject), size, cursor);
    }
}
