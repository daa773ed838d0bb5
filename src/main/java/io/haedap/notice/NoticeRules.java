package io.haedap.notice;

import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written into a notice, and how early it has to be told. */
@Component
class NoticeRules {

    private static final int TITLE = 200;
    private static final int BODY = 100_000;
    private static final int SERVICES = 50;

    private final Clock clock;

    NoticeRules(Clock clock) {
        this.clock = clock;
    }

    /** The content tidied; refuses beside each field what does not fit. {@code before} is what it replaces. */
    NoticeContent accepted(NoticeContent content, @Nullable NoticeContent before) {
        var faults = new Faults();
        var english = content.translations().en();
        check(faults, "translations.ko", content.translations().ko());
        if (english != null) {
            check(faults, "translations.en", english);
        }
        if (content.serviceIds().size() > SERVICES) {
            faults.add("serviceIds", "notice-services", SERVICES);
        }
        if (!content.serviceIds().stream().allMatch(id -> id.matches("[a-z0-9]{12}"))) {
            faults.add("serviceIds", "malformed");
        }
        checkExpiry(faults, content.expireAt(), before);
        faults.refuse();
        return new NoticeContent(
                content.kind(),
                new NoticeTranslations(tidy(content.translations().ko()), english == null ? null : tidy(english)),
                content.pinned(),
                content.serviceIds().stream().distinct().toList(),
                content.effectiveAt(),
                content.expireAt());
    }

    /** Refuses what takes effect too soon after it is told, unless a reason goes on record. */
    void checkLeadTime(NoticeContent content, Instant told, @Nullable String reason) {
        var effective = content.effectiveAt();
        var lead = content.kind().leadTime();
        if (effective != null && effective.isBefore(told.plus(lead)) && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("remark", "notice-lead-time", lead.toDays());
        }
    }

    private void checkExpiry(Faults faults, @Nullable Instant expireAt, @Nullable NoticeContent before) {
        if (expireAt != null
                && !expireAt.isAfter(clock.instant())
                && (before == null || !expireAt.equals(before.expireAt()))) {
            faults.add("expireAt", "notice-past");
        }
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
