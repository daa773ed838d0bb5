package io.haedap.release.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.Faqs;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleDesk;
import io.haedap.release.Releases;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.SampleServices;
import io.haedap.status.StatusReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class AgendaDeskTests {

    private static final Set<AgendaKind> ALL = EnumSet.allOf(AgendaKind.class);

    @Autowired
    private AgendaBoard board;

    @Autowired
    private AgendaDesk desk;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private MaintenanceDesk maintenances;

    @Autowired
    private StatusReader status;

    @Autowired
    private FaqDesk faqDesk;

    @Autowired
    private Faqs faqs;

    @Autowired
    private BundleDesk bundles;

    @Autowired
    private Releases releases;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.EPOCH;
    private String service = "";

    @BeforeEach
    void begin() {
        now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        service = SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void clear() {
        SampleServices.clear(jdbc);
    }

    private Instant in(int days) {
        return now.plus(Duration.ofDays(days));
    }

    private NoticeDetails scheduled(NoticeKind kind, int days, @Nullable Integer effective, @Nullable Integer end) {
        var content = new NoticeContent(
                kind,
                new NoticeTranslations(new NoticeText("일정의 공지", "본문"), null),
                false,
                List.of(),
                effective == null ? null : in(effective),
                end == null ? null : in(end));
        return as.as("publisher", () -> {
            var draft = notices.draft(null, content);
            return notices.publish(draft.id(), 1, in(days), null);
        });
    }

    private List<AgendaEntry> of(String who, String thing) {
        return as.as(who, () -> board.between(in(-1), in(60), ALL)).stream()
                .filter(entry -> entry.thing().equals(thing))
                .toList();
    }

    private AgendaEntry of(AgendaKind kind, String thing) {
        return of("reviewer", thing).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void move(String who, AgendaEntry entry, Instant to) {
        as.run(who, () -> desk.move(new AgendaMove(entry.kind(), entry.thing(), entry.stamp(), to, null)));
    }

    @Test
    void a_notice_stands_there_with_all_its_days() {
        var notice = scheduled(NoticeKind.EVENT, 2, 5, 9);

        var entries = of("agent1", notice.id().toString());

        assertThat(entries)
                .extracting(AgendaEntry::kind)
                .containsExactly(AgendaKind.NOTICE_PUBLISH, AgendaKind.NOTICE_EFFECTIVE, AgendaKind.NOTICE_EXPIRE);
        assertThat(entries).noneMatch(AgendaEntry::movable);
        assertThat(of("publisher", notice.id().toString()))
                .filteredOn(AgendaEntry::movable)
                .extracting(AgendaEntry::kind)
                .containsExactly(AgendaKind.NOTICE_PUBLISH);
    }

    @Test
    void a_scheduled_notice_moves_within_its_rules() {
        var notice = scheduled(NoticeKind.MAINTENANCE, 2, 10, null);
        var entry = of("publisher", notice.id().toString()).getFirst();

        move("publisher", entry, in(4));
        assertThat(of("publisher", notice.id().toString()).getFirst().at()).isEqualTo(in(4));

        assertThatThrownBy(() -> move("publisher", entry, in(9)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().getFirst().message())
                                .isEqualTo("notice-lead-time"));
        as.run(
                "publisher",
                () -> desk.move(new AgendaMove(entry.kind(), entry.thing(), entry.stamp(), in(9), "공급사 일정")));
        assertThatThrownBy(() -> move("publisher", entry, in(-1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> move("agent1", entry, in(5))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_part_of_a_text_stays_where_it_is() {
        var notice = scheduled(NoticeKind.EVENT, 2, 5, 9);

        for (var kind : List.of(AgendaKind.NOTICE_EFFECTIVE, AgendaKind.NOTICE_EXPIRE)) {
            assertThatThrownBy(() -> as.run(
                            "publisher",
                            () -> desk.move(new AgendaMove(kind, notice.id().toString(), 1, in(6), null))))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("schedule-fixed"));
        }
    }

    @Test
    void a_maintenance_keeps_its_length_until_it_has_begun() {
        var words = new LocalText("점검", null);
        var planned = as.as(
                "publisher",
                () -> maintenances.plan(new MaintenancePlan(
                        words, in(3), in(3).plus(Duration.ofHours(2)), Set.of(service), new LocalText("합니다", null))));
        var entry = of("publisher", planned.id()).getFirst();

        move("publisher", entry, in(6));

        var moved = status.maintenance(planned.id()).orElseThrow();
        assertThat(moved.scheduledFor()).isEqualTo(in(6));
        assertThat(moved.scheduledUntil()).isEqualTo(in(6).plus(Duration.ofHours(2)));
        assertThat(moved.latest().body().ko()).isEqualTo("합니다");
        assertThatThrownBy(() -> move("publisher", entry, in(7))).isInstanceOf(Refusal.class);
        as.run(
                "publisher",
                () -> maintenances.update(planned.id(), MaintenanceStatus.IN_PROGRESS, new LocalText("시작합니다", null)));
        assertThat(of("publisher", planned.id())).noneMatch(AgendaEntry::movable);
    }

    @Test
    void entries_and_bundles_move_with_the_right_to_publish_them() {
        var faq = faqs.approved(Faqs.content("예약한 항목", "본문"));
        as.run("reviewer", () -> faqDesk.publish(faq.id(), faq.revision(), in(2)));
        var bundled = releases.bundle(faqs.approved(Faqs.content("묶인 항목", "본문")));
        as.run("reviewer", () -> bundles.take(bundled, BundleAction.SCHEDULE, null, in(2)));

        move("reviewer", of(AgendaKind.FAQ_PUBLISH, faq.id().toString()), in(3));
        move("reviewer", of(AgendaKind.RELEASE, bundled.toString()), in(4));

        assertThat(of(AgendaKind.FAQ_PUBLISH, faq.id().toString()).at()).isEqualTo(in(3));
        assertThat(of(AgendaKind.RELEASE, bundled.toString()).at()).isEqualTo(in(4));
        assertThat(of("publisher", faq.id().toString())).noneMatch(entry -> entry.kind() == AgendaKind.FAQ_PUBLISH);
    }

    @Test
    void a_span_has_an_end_after_its_start_and_is_not_too_long() {
        for (var until : List.of(in(0), in(-5), in(101))) {
            assertThatThrownBy(() -> as.run("publisher", () -> board.between(in(0), until, ALL)))
                    .isInstanceOf(Refusal.class);
        }
    }
}
