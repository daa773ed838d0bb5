package io.haedap.notice;

import io.haedap.shared.Refusal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates that there are. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('notice:read')")
public class NoticeTemplateBoard {

    private final NoticeTemplates templates;

    NoticeTemplateBoard(NoticeTemplates templates) {
        this.templates = templates;
    }

    /** By name. */
    public List<NoticeTemplate> all() {
        return templates.all(NoticeTemplateDesk.MOST);
    }

    public NoticeTemplate one(long id) {
        return templates.one(id).orElseThrow(Refusal::notFound);
    }
}
