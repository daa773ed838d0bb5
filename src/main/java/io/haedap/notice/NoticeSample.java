package io.haedap.notice;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices of the fictional company, published over the past days. */
@Component
@Order(45)
class NoticeSample implements SampleContent {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int HOUR = 10;
    private static final String BACKDATE = """
            update notice.notice
               set published_at = :at, live_since = :at, created_at = :written
             where id = :id
            """;
    private static final String BACKDATE_STEPS = """
            update notice.step
               set at = case action when 'PUBLISH' then :at else cast(:written as timestamptz) end
             where notice = :id
            """;

    private record Sample(
            String externalId,
            NoticeKind kind,
            boolean pinned,
            List<String> services,
            int publishedDaysAgo,
            @Nullable Integer effectiveInDays,
            NoticeStatus state,
            NoticeText ko,
            NoticeText en) {}

    private final NoticeDesk desk;
    private final ServiceDirectory services;
    private final SampleStaff staff;
    private final JdbcClient jdbc;
    private final SampleFiles files;
    private final Clock clock;

    NoticeSample(
            NoticeDesk desk,
            ServiceDirectory services,
            SampleStaff staff,
            JdbcClient jdbc,
            SampleFiles files,
            Clock clock) {
        this.desk = desk;
        this.services = services;
        this.staff = staff;
        this.jdbc = jdbc;
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
        var notice = staff.as("publisher", () -> desk.draft(sample.externalId(), content(sample, ids)));
        if (sample.state() != NoticeStatus.PUBLISHED) {
            return;
        }
        if (sample.kind().needsApproval()) {
            staff.as("publisher", () -> desk.submit(notice.id(), 1, null));
            staff.as("admin", () -> desk.approve(notice.id(), 1, null));
        }
        staff.as("publisher", () -> desk.publish(notice.id(), 1, null, null));
        var at = morning(-sample.publishedDaysAgo());
        for (var backdate : List.of(BACKDATE, BACKDATE_STEPS)) {
            jdbc.sql(backdate)
                    .param("id", notice.id().value())
                    .param("at", Notices.utc(at))
                    .param("written", Notices.utc(at.minus(Duration.ofHours(20))))
                    .update();
        }
    }

    private NoticeContent content(Sample sample, Map<String, String> ids) {
        var effective = sample.effectiveInDays();
        return new NoticeContent(
                sample.kind(),
                new NoticeTranslations(sample.ko(), sample.en()),
                sample.pinned(),
                sample.services().stream()
                        .map(ids::get)
                        .filter(Objects::nonNull)
                        .toList(),
                effective == null ? null : midnight(effective),
                null);
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
