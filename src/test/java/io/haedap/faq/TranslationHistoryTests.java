package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.faq.TranslationHistory.Version;
import io.haedap.faq.TranslationState.Paragraph;
import io.haedap.faq.TranslationState.Standing;
import io.haedap.faq.TranslationUnits.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranslationHistoryTests {

    private static final String KO = """
            ## 증상
            결제를 취소했는데 승인이 남아 있습니다.

            ## 해결
            - 신용카드: 3일
            - 체크카드: 1일

            기간이 지났다면 문의해 주십시오.
            """;
    private static final String EN = """
            ## Symptom
            The payment still appears as approved.

            ## Fix
            - Credit card: 3 days
            - Debit card: 1 day

            If it takes longer, ask us.
            """;

    private static Version version(int number, String ko, @Nullable String en) {
        return new Version(
                number,
                Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number * 3600L),
                new FaqText("환불", ko),
                en == null ? null : new FaqText("Refund", en),
                null);
    }

    private static TranslationState state(Version... versions) {
        return TranslationHistory.of(List.of(versions), Set.of());
    }

    private static List<Paragraph> behind(TranslationState state) {
        return state.paragraphs().stream().filter(Paragraph::isBehind).toList();
    }

    @Test
    void texts_that_were_written_together_are_current() {
        var state = state(version(1, KO, EN));

        assertThat(state.behind()).isZero();
        assertThat(state.paragraphs()).hasSize(4);
    }

    @Test
    void a_changed_korean_paragraph_leaves_its_english_one_behind_since_that_revision() {
        var state = state(
                version(1, KO, EN),
                version(2, KO.replace("3일", "5일"), EN),
                version(3, KO.replace("3일", "5일").replace("문의해", "알려"), EN));

        assertThat(behind(state)).extracting(Paragraph::standing).containsOnly(Standing.OUTDATED);
        assertThat(behind(state)).extracting(Paragraph::since).containsExactly(2, 3);
        assertThat(behind(state).getFirst().at()).isEqualTo(Instant.parse("2026-11-01T02:00:00Z"));
        assertThat(behind(state)).extracting(Paragraph::heading).containsOnly("해결");
    }

    @Test
    void english_written_later_is_current_again_and_marks_alone_are_no_change() {
        var changed = KO.replace("3일", "5일");

        assertThat(state(
                                version(1, KO, EN),
                                version(2, changed, EN),
                                version(3, changed, EN.replace("3 days", "5 days")))
                        .behind())
                .isZero();
        assertThat(state(
                                version(1, KO, EN),
                                version(2, KO.replace("- 신용", "* **신용**").replace("- 체", "* 체"), EN))
                        .behind())
                .isZero();
    }

    @Test
    void a_new_korean_section_has_no_translation() {
        var state = state(version(1, KO, EN), version(2, KO + "\n## 주의\n다시 결제하지 마십시오.\n", EN));

        assertThat(behind(state)).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.standing()).isEqualTo(Standing.MISSING);
            assertThat(paragraph.since()).isEqualTo(2);
            assertThat(paragraph.heading()).isEqualTo("주의");
            assertThat(paragraph.english()).isNull();
        });
    }

    @Test
    void a_section_put_between_others_does_not_move_their_translations() {
        var between = KO.replace("## 해결", "## 원인\n카드사에서 늦습니다.\n\n## 해결");

        assertThat(behind(state(version(1, KO, EN), version(2, between, EN))))
                .extracting(Paragraph::heading)
                .containsExactly("원인");
    }

    @Test
    void free_sections_are_known_again_by_what_they_were_paired_with() {
        var ko = "## 가\n첫째 말\n\n## 나\n둘째 말\n";
        var en = "## A\nFirst words\n\n## B\nSecond words\n";
        var between = "## 가\n첫째 말\n\n## 다\n새 말\n\n## 나\n둘째 말\n";

        var state = state(version(1, ko, en), version(2, between, en));

        assertThat(behind(state)).extracting(Paragraph::standing).containsOnly(Standing.MISSING);
        assertThat(behind(state)).extracting(Paragraph::heading).containsOnly("다");
    }

    @Test
    void english_that_lost_its_korean_counterpart_is_said_to_be_too_much() {
        var state = state(version(1, KO, EN), version(2, KO.replace("\n기간이 지났다면 문의해 주십시오.\n", ""), EN));

        assertThat(behind(state)).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.standing()).isEqualTo(Standing.EXTRA);
            assertThat(paragraph.since()).isEqualTo(2);
        });
    }

    @Test
    void what_somebody_marked_is_current_until_it_changes_again() {
        var versions = List.of(version(1, KO, EN), version(2, KO.replace("3일", "5일"), EN));
        var found = behind(TranslationHistory.of(versions, Set.of())).getFirst();
        var marks = Set.of(Pair.key(found.koreanHash(), found.englishHash()));

        assertThat(TranslationHistory.of(versions, marks).behind()).isZero();
        assertThat(TranslationHistory.of(
                                List.of(versions.get(0), versions.get(1), version(3, KO.replace("3일", "7일"), EN)),
                                marks)
                        .behind())
                .isEqualTo(1);
    }

    @Test
    void a_restored_revision_is_as_outdated_as_it_was() {
        var changed = KO.replace("3일", "5일");
        var restored = new Version(4, Instant.EPOCH, new FaqText("환불", changed), new FaqText("Refund", EN), 2);

        var state = state(version(1, KO, EN), version(2, changed, EN), version(3, "다른 글", "Other text"), restored);

        assertThat(behind(state)).extracting(Paragraph::since).containsExactly(2);
    }

    @Test
    void without_english_there_is_nothing_to_compare() {
        assertThat(state(version(1, KO, null)).missing()).isTrue();
        assertThat(state(version(1, KO, null), version(2, KO, EN)).behind()).isZero();
    }
}
