package io.haedap.inquiry.template;

import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reply templates of the queues that a person sees; replies that began with one stay as they are. */
@Service
@Transactional
@PreAuthorize("hasAuthority('template:write')")
public class ReplyTemplateDesk {

    static final int MOST = 500;
    private static final int NAME = 100;
    private static final int BODY = 20_000;

    private final ReplyTemplates templates;
    private final CategoryTree categories;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;

    ReplyTemplateDesk(
            ReplyTemplates templates, CategoryTree categories, CurrentStaff staff, ApplicationEventPublisher events) {
        this.templates = templates;
        this.categories = categories;
        this.staff = staff;
        this.events = events;
    }

    public ReplyTemplate add(ReplyTemplate.Draft draft) {
        var accepted = accepted(draft);
        if (templates.count() >= MOST) {
            throw Refusal.conflict("reply-templates-full");
        }
        var id = templates.add(accepted).orElseThrow(ReplyTemplateDesk::taken);
        tell(id, "added", accepted);
        return load(id);
    }

    /** Over the version that was read. */
    public ReplyTemplate change(long id, long version, ReplyTemplate.Draft draft) {
        load(id);
        var accepted = accepted(draft);
        if (!templates.save(new ReplyTemplate(id, accepted, version)).orElseThrow(ReplyTemplateDesk::taken)) {
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

    /** Everything that is wrong at once; tidied, and blank English left out. */
    private ReplyTemplate.Draft accepted(ReplyTemplate.Draft draft) {
        var name = tidy(draft.name());
        var body = tidy(draft.body());
        var faults = new Faults()
                .text("name.ko", name.ko(), NAME)
                .optionalText("name.en", name.en(), NAME)
                .text("body.ko", body.ko(), BODY)
                .optionalText("body.en", body.en(), BODY);
        known(faults, "body.ko", body.ko());
        known(faults, "body.en", body.en());
        var queue = blankToNull(draft.queue());
        if (queue == null ? !staff.queues().isEmpty() : !(staff.sees(queue) && isQueue(queue))) {
            faults.add("queue", "queue-unknown");
        }
        var category = blankToNull(draft.category());
        if (category != null && categories.find(category).isEmpty()) {
            faults.add("categorySlug", "category-unknown");
        }
        faults.refuse();
        return new ReplyTemplate.Draft(name, queue, category, body, draft.account());
    }

    private boolean isQueue(String slug) {
        return PlainText.isStorable(slug) && templates.isQueue(slug);
    }

    private static void known(Faults faults, String field, @Nullable String body) {
        if (body != null) {
            ReplyVariable.unknown(body).stream()
                    .findFirst()
                    .ifPresent(unknown -> faults.add(field, "template-variable", unknown));
        }
    }

    private static LocalText tidy(LocalText text) {
        return new LocalText(PlainText.tidy(text.ko()), blankToNull(PlainText.tidyOrNull(text.en())));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Refusal taken() {
        return Refusal.invalid("name.ko", "reply-template-taken");
    }

    private void tell(long id, String verb, ReplyTemplate.Draft draft) {
        events.publishEvent(new ReplyTemplateChanged(id, verb, draft.name().ko()));
    }

    private ReplyTemplate load(long id) {
        return templates
                .one(id)
                .filter(found -> found.draft().queue() == null
                        || staff.sees(found.draft().queue()))
                .orElseThrow(Refusal::notFound);
    }
}
