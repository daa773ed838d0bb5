package io.haedap.notice;

import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written into a notice, and how early it has to be told. */
@Component
class NoticeRules {

    private static final int TITLE = 200;
    private static final int BODY = 100_000;
    private static final int SERVICES = 50;

    private final LeadTimes leads;
    private final NoticeChain chain;
    private final NoticeRevisions revisions;
    private final Clock clock;

    NoticeRules(LeadTimes leads, NoticeChain chain, NoticeRevisions revisions, Clock clock) {
        this.leads = leads;
        this.chain = chain;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The content tidied; refuses beside each field what does not fit. {@code before} is what it replaces, of the notice {@code id}. */
    NoticeContent accepted(@Nullable NoticeId id, NoticeContent content, @Nullable NoticeContent before) {
        var faults = new Faults();
        checkTexts(faults, content.translations());
        if (content.serviceIds().size() > SERVICES) {
            faults.add("serviceIds", "notice-services", SERVICES);
        }
        if (!content.serviceIds().stream().allMatch(one -> one.matches("[a-z0-9]{12}"))) {
            faults.add("serviceIds", "malformed");
        }
        if (content.languages().isEmpty()) {
            faults.add("languages", "required");
        } else if (!content.languages().contains(Language.KO)
                && content.translations().en() == null) {
            faults.add("languages", "notice-english-missing");
        }
        checkAhead(faults, "expireAt", content.expireAt(), before == null ? null : before.expireAt());
        checkAhead(faults, "pinnedUntil", content.pinnedUntil(), before == null ? null : before.pinnedUntil());
        checkSuperseded(faults, id, content, before);
        faults.refuse();
        return new NoticeContent(
                content.kind(),
                content.adverse(),
                tidy(content.translations()),
                content.pinned(),
                content.pinnedUntil(),
                content.languages(),
                content.serviceIds().stream().distinct().toList(),
                content.effectiveAt(),
                content.expireAt(),
                content.supersedes());
    }

    /** Refuses to bring to readers at that moment what would have left them by then. */
    static void checkLasts(NoticeContent content, Instant from) {
        if (content.isOverBy(from)) {
            throw Refusal.invalid("expireAt", "notice-over-by-then");
        }
    }

    /**
     * How its publication goes on record. Refuses what is told too late: where the rule blocks, or no reason is given. A correction of
     * what readers were told in time, about the same day, is never blocked, only asked for its reason.
     */
    Told inTime(Notice notice, NoticeContent content, Instant told, @Nullable String reason) {
        var step = new Told(NoticeAction.PUBLISH, told.isAfter(clock.instant()) ? "scheduled" : "published", reason);
        var effective = content.effectiveAt();
        var lead = leads.of(content.rule());
        var late = effective == null ? 0 : lead.daysLate(effective, told);
        if (effective == null || late <= 0) {
            return step;
        }
        if (lead.enforcement() == LeadTime.Enforcement.BLOCK && !isCorrection(notice, content)) {
            throw Refusal.invalid("effectiveAt", "notice-lead-time-blocked", lead.days(), late);
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("remark", "notice-lead-time", lead.days(), late);
        }
        return step.late(late);
    }

    private boolean isCorrection(Notice notice, NoticeContent content) {
        var live = notice.liveRevision();
        if (live == null) {
            return false;
        }
        var before = revisions.content(notice.id(), live);
        return Objects.equals(before.effectiveAt(), content.effectiveAt()) && before.rule() == content.rule();
    }

    private void checkSuperseded(
            Faults faults, @Nullable NoticeId id, NoticeContent content, @Nullable NoticeContent before) {
        var superseded = content.supersedes();
        if (superseded == null || (before != null && superseded.equals(before.supersedes()))) {
            return;
        }
        if (!chain.exists(superseded)) {
            faults.add("supersedes", "notice-unknown");
        } else if (id != null && chain.leadsTo(superseded, id)) {
            faults.add("supersedes", "notice-supersedes-itself");
        }
    }

    private void checkAhead(Faults faults, String field, @Nullable Instant at, @Nullable Instant before) {
        if (at != null && !at.isAfter(clock.instant()) && !at.equals(before)) {
            faults.add(field, "notice-past");
        }
    }

    void checkTexts(Faults faults, NoticeTranslations texts) {
        check(faults, "translations.ko", texts.ko());
        var english = texts.en();
        if (english != null) {
            check(faults, "translations.en", english);
        }
    }

    static NoticeTranslations tidy(NoticeTranslations texts) {
        var english = texts.en();
        return new NoticeTranslations(tidy(texts.ko()), english == null ? null : tidy(english));
    }

    private static void check(Faults faults, String field, NoticeText text) {
        var title = PlainText.tidyOrNull(text.title());
        faults.text(field + ".title", title, TITLE);
        faults.text(field + ".body", PlainText.tidyOrNull(text.body()), BODY);
        if (title != null && title.contains("\n")) {
            faults.add(field + ".title", "unreadable");
        }
    }

    private static NoticeText tidy(NoticeText text) {
        return new NoticeText(PlainText.tidy(text.title()), PlainText.tidy(text.body()));
    }
}
