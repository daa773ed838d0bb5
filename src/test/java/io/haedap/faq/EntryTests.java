package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryTests {

    private static final Instant NOW = Instant.parse("2026-11-23T05:20:00Z");

    private static Entry standing(FaqStatus status) {
        return new Entry(new FaqId(1), null, status, 3, status == FaqStatus.PUBLISHED ? 3 : null, NOW, null, null, 7);
    }

    private static Entry take(Entry entry, FaqAction action) {
        return switch (action) {
            case SUBMIT -> entry.submitted(3);
            case RECALL -> entry.recalled(3);
            case APPROVE -> entry.approved(3);
            case REJECT -> entry.rejected(3);
            case PUBLISH -> entry.published(3, NOW);
            case ARCHIVE -> entry.archived(3);
            case REOPEN -> entry.reopened(3);
        };
    }

    @ParameterizedTest
    @EnumSource(FaqStatus.class)
    void every_state_takes_the_steps_it_allows_and_refuses_all_others(FaqStatus status) {
        for (var action : FaqAction.values()) {
            if (status.actions().contains(action)) {
                assertThat(take(standing(status), action)).isNotNull();
            } else {
                assertThatThrownBy(() -> take(standing(status), action)).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void each_step_leads_where_the_contract_says() {
        assertThat(standing(FaqStatus.DRAFT).submitted(3).status()).isEqualTo(FaqStatus.IN_REVIEW);
        assertThat(standing(FaqStatus.IN_REVIEW).recalled(3).status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(standing(FaqStatus.IN_REVIEW).approved(3).status()).isEqualTo(FaqStatus.APPROVED);
        assertThat(standing(FaqStatus.IN_REVIEW).rejected(3).status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(standing(FaqStatus.APPROVED).published(3, NOW).status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(standing(FaqStatus.APPROVED).scheduled(3, NOW).status()).isEqualTo(FaqStatus.SCHEDULED);
        assertThat(standing(FaqStatus.SCHEDULED).rejected(3).publishAt()).isNull();
        assertThat(standing(FaqStatus.PUBLISHED).archived(3).liveRevision()).isNull();
        assertThat(standing(FaqStatus.ARCHIVED).reopened(3).status()).isEqualTo(FaqStatus.DRAFT);
    }

    @Test
    void writing_begins_a_new_draft_and_leaves_readers_what_they_had() {
        var written = standing(FaqStatus.PUBLISHED).written();

        assertThat(written.status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(written.revision()).isEqualTo(4);
        assertThat(written.liveRevision()).isEqualTo(3);
    }

    @Test
    void the_archive_is_not_written_into() {
        assertThatThrownBy(() -> standing(FaqStatus.ARCHIVED).written()).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(FaqAction.class)
    void a_step_meant_for_an_older_revision_is_refused(FaqAction action) {
        Function<Entry, Entry> outdated = entry -> switch (action) {
            case SUBMIT -> entry.submitted(2);
            case RECALL -> entry.recalled(2);
            case APPROVE -> entry.approved(2);
            case REJECT -> entry.rejected(2);
            case PUBLISH -> entry.published(2, NOW);
            case ARCHIVE -> entry.archived(2);
            case REOPEN -> entry.reopened(2);
        };

        for (var status : EnumSet.allOf(FaqStatus.class)) {
            assertThatThrownBy(() -> outdated.apply(standing(status)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-outdated-revision"));
        }
    }
}
