package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.shared.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeStatusTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private static Notice notice(NoticeKind kind) {
        return new Notice(new NoticeId(101), null, kind, NoticeStatus.DRAFT, 1, null, null, null, null, null, null, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"GENERAL", "MAINTENANCE", "EVENT"})
    void what_binds_nobody_is_published_from_a_draft(NoticeKind kind) {
        var published = notice(kind).published(1, NOW);

        assertThat(published.status()).isEqualTo(NoticeStatus.PUBLISHED);
        assertThat(published.liveRevision()).isEqualTo(1);
        assertThat(published.publishedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"CHANGE", "POLICY"})
    void what_binds_customers_is_approved_first(NoticeKind kind) {
        assertThatThrownBy(() -> notice(kind).published(1, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("notice-transition"));
        assertThat(notice(kind).submitted(1).approved(1).published(1, NOW).status())
                .isEqualTo(NoticeStatus.PUBLISHED);
    }

    @Test
    void the_live_text_stays_while_the_next_is_written() {
        var written = notice(NoticeKind.GENERAL).published(1, NOW).written(NoticeKind.GENERAL);

        assertThat(written.status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(written.revision()).isEqualTo(2);
        assertThat(written.liveRevision()).isEqualTo(1);
    }

    @Test
    void publication_is_dated_once_and_corrections_move_on() {
        var later = NOW.plusSeconds(60);
        var corrected = notice(NoticeKind.GENERAL)
                .published(1, NOW)
                .written(NoticeKind.GENERAL)
                .published(2, later);

        assertThat(corrected.publishedAt()).isEqualTo(NOW);
        assertThat(corrected.liveSince()).isEqualTo(later);
    }

    @Test
    void writing_drops_a_schedule() {
        var scheduled = notice(NoticeKind.EVENT).scheduled(1, NOW.plusSeconds(60));

        assertThat(scheduled.written(NoticeKind.EVENT).publishAt()).isNull();
    }

    @Test
    void a_step_is_meant_for_one_revision() {
        assertThatThrownBy(() -> notice(NoticeKind.EVENT).submitted(2))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("notice-outdated-revision"));
    }

    @Test
    void withdrawn_is_over_until_it_is_opened_again() {
        var withdrawn = notice(NoticeKind.EVENT).published(1, NOW).withdrawn(1, NOW);

        assertThat(withdrawn.liveRevision()).isNull();
        assertThat(withdrawn.ended()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThatThrownBy(() -> withdrawn.written(NoticeKind.EVENT)).isInstanceOf(Refusal.class);
        assertThat(withdrawn.reopened(1).status()).isEqualTo(NoticeStatus.DRAFT);
    }

    @Test
    void an_end_date_takes_the_text_from_readers_and_not_the_work_on_the_next() {
        var writing = notice(NoticeKind.EVENT).published(1, NOW).written(NoticeKind.EVENT);

        assertThat(notice(NoticeKind.EVENT).published(1, NOW).expired(NOW).status())
                .isEqualTo(NoticeStatus.EXPIRED);
        assertThat(writing.expired(NOW).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(writing.expired(NOW).ended()).isEqualTo(NoticeStatus.EXPIRED);
    }
}
