package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import io.haedap.shared.ServiceDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices of the fictional company, published over the past days. */
@Component
@Order(45)
class NoticeSample implements SampleContent {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int HOUR = 10;

    private record Sample(
            String externalId,
            NoticeKind kind,
            boolean pinned,
            List<String> services,
            int publishedDaysAgo,
            @Nullable Integer effectiveInDays,
            NoticeStatus state,
            NoticeText ko,
            NoticeText en,
            @Nullable Correction correction,
            @Nullable String supersedes,
            @Nullable Integer pinnedForDays) {}

    private record Correction(int daysAgo, NoticeText ko, NoticeText en) {}

    private final NoticeDesk desk;
    private final ServiceDirectory services;
    private final SampleStaff staff;
    private final Notices notices;
    private final NoticeRevisions revisions;
    private final NoticePublisher publisher;
    private final CurrentStaff current;
    private final TransactionTemplate transactions;
    private final SampleFiles files;
    private final Clock clock;

    NoticeSample(
            NoticeDesk desk,
            ServiceDirectory services,
            SampleStaff staff,
            Notices notices,
            NoticeRevisions revisions,
            NoticePublisher publisher,
            CurrentStaff current,
            TransactionTemplate transactions,
            SampleFiles files,
            Clock clock) {
        this.desk = desk;
        this.services = services;
        this.staff = staff;
        this.notices = notices;
        this.revisions = revisions;
        this.publisher = publisher;
        this.current = current;
        this.transactions = transactions;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void load() {
        var ids = services.choices().stream()
                .collect(Collectors.toMap(ServiceDirectory.Choice::slug, ServiceDirectory.Choice::id));
        files.read("notices", Sample[].class).stream()
                .sorted(java.util.Comparator.comparingInt(Sample::publishedDaysAgo)
                        .reversed())
                .forEach(sample -> add(sample, ids));
    }

    private void add(Sample sample, Map<String, String> ids) {
        if (sample.state() != NoticeStatus.PUBLISHED) {
            var draft = staff.as("publisher", () -> desk.draft(sample.externalId(), content(sample, ids)));
            if (sample.state() == NoticeStatus.SCHEDULED) {
                staff.as("publisher", () -> desk.publish(draft.id(), 1, morning(-sample.publishedDaysAgo()), null));
            }
            return;
        }
        var at = morning(-sample.publishedDaysAgo());
        transactions.executeWithoutResult(_ -> publish(sample, content(sample, ids), at));
    }

    /** As the desk does it, with times of its own: what was written and what was public is never dated back. */
    private void publish(Sample sample, NoticeContent content, Instant at) {
        var written = at.minus(Duration.ofHours(20));
        var draft = staff.as("publisher", () -> {
            var begun = notices.add(sample.externalId(), content.kind(), written);
            revisions.add(begun.id(), 1, content, current.id(), written);
            publisher.tell(begun, new Told("WRITE", "drafted", null), written);
            return begun;
        });
        if (content.kind().needsApproval()) {
            var submitted = new Told(NoticeAction.SUBMIT, "submitted", null);
            staff.as("publisher", () -> stepped(draft.submitted(1), submitted, written));
            var approved = new Told(NoticeAction.APPROVE, "approved", null);
            staff.as("admin", () -> stepped(load(draft).approved(1), approved, written.plus(Duration.ofHours(2))));
        }
        staff.as("publisher", () -> {
            publisher.publish(load(draft).published(1, at), null, published(), at);
            return true;
        });
        var correction = sample.correction();
        if (correction != null) {
            staff.as("publisher", () -> correct(load(draft), content, correction));
        }
    }

    private boolean correct(Notice notice, NoticeContent before, Correction correction) {
        var at = morning(-correction.daysAgo());
        var content = before.saying(new NoticeTranslations(correction.ko(), correction.en()));
        revisions.add(notice.id(), 2, content, current.id(), at);
        publisher.step(notice.written(content.kind()), new Told("WRITE", "written", null), at);
        publisher.publish(load(notice).published(2, at), 1, published(), at);
        return true;
    }

    private static Told published() {
        return new Told(NoticeAction.PUBLISH, "published", null);
    }

    private boolean stepped(Notice moved, Told told, Instant at) {
        publisher.step(moved, told, at);
        return true;
    }

    private Notice load(Notice notice) {
        return notices.withId(notice.id()).orElseThrow();
    }

    private NoticeContent content(Sample sample, Map<String, String> ids) {
        var effective = sample.effectiveInDays();
        var content = new NoticeContent(
                sample.kind(),
                new NoticeTranslations(sample.ko(), sample.en()),
                sample.pinned(),
                sample.services().stream()
                        .map(ids::get)
                        .filter(Objects::nonNull)
                        .toList(),
                effective == null ? null : midnight(effective),
                null);
        var days = sample.pinnedForDays();
        var superseded = sample.supersedes();
        var kept = days == null ? content : content.pinnedUntil(midnight(days));
        return superseded == null ? kept : kept.superseding(notices.withExternalId(superseded));
    }

    private Instant midnight(int days) {
        return clock.instant()
                .atZone(SEOUL)
                .toLocalDate()
                .plusDays(days)
                .atStartOfDay(SEOUL)
                .toInstant();
    }

    private Instant morning(int days) {
        return midnight(days).plus(Duration.ofHours(HOUR));
    }
}
