package io.haedap.notice;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of templates; notices that began with one stay as they are. */
@Service
@Transactional
@PreAuthorize("hasAuthority('notice:write')")
public class NoticeTemplateDesk {

    static final int MOST = 100;
    private static final int NAME = 100;

    private final NoticeTemplates templates;
    private final NoticeRules rules;
    private final ApplicationEventPublisher events;

    NoticeTemplateDesk(NoticeTemplates templates, NoticeRules rules, ApplicationEventPublisher events) {
        this.templates = templates;
        this.rules = rules;
        this.events = events;
    }

    public NoticeTemplate add(NoticeTemplate.Draft draft) {
        var accepted = accepted(draft);
        if (templates.all(MOST).size() >= MOST) {
            throw Refusal.conflict("notice-templates-full");
        }
        var id = templates.add(accepted).orElseThrow(NoticeTemplateDesk::taken);
        tell(id, "added", accepted);
        return load(id);
    }

    /** Over the version that was read. */
    public NoticeTemplate change(long id, long version, NoticeTemplate.Draft draft) {
        load(id);
        var accepted = accepted(draft);
        if (!templates.save(new NoticeTemplate(id, accepted, version)).orElseThrow(NoticeTemplateDesk::taken)) {
            throw Refusal.stale();
        }
        tell(id, "changed", accepted);
        return load(id);
    }

    public void remove(long id, long version) {
        var before = load(id);
        if (!templates.remove(id, version)) {
            throw Refusal.stale();
        }
        tell(id, "removed", before.draft());
    }

    /** The version that a change must name; an unknown template is refused. */
    @PreAuthorize("isAuthenticated()")
    public long version(long id) {
        return load(id).version();
    }

    private NoticeTemplate.Draft accepted(NoticeTemplate.Draft draft) {
        var faults = new Faults();
        var name = PlainText.tidyOrNull(draft.name().ko());
        var english = PlainText.tidyOrNull(draft.name().en());
        faults.text("name.ko", name, NAME).optionalText("name.en", english, NAME);
        rules.checkTexts(faults, draft.translations());
        faults.refuse();
        return new NoticeTemplate.Draft(
                new LocalText(PlainText.tidy(draft.name().ko()), english == null || english.isBlank() ? null : english),
                draft.kind(),
                NoticeRules.tidy(draft.translations()));
    }

    private static Refusal taken() {
        return Refusal.invalid("name.ko", "notice-template-taken");
    }

    private void tell(long id, String verb, NoticeTemplate.Draft draft) {
        events.publishEvent(new NoticeTemplateChanged(id, verb, draft.name().ko()));
    }

    private NoticeTemplate load(long id) {
        return templates.one(id).orElseThrow(Refusal::notFound);
    }
}
