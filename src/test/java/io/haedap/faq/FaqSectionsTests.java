package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Language;
import org.junit.jupiter.api.Test;

class FaqSectionsTests {

    private static final String BODY = """
            먼저 읽을 문장입니다.

            ## 증상
            화면이 하얗습니다.

            ```
            ## 코드 안의 줄
            ```

            ## 해결 방법 ##
            1. 다시 엽니다.

            ### 그래도 안 되면
            문의하십시오.

            ## 우리만의 제목
            자유로운 글""";

    @Test
    void headings_of_the_second_level_divide_a_body_and_nothing_else_does() {
        var sections = FaqSections.of(BODY);

        assertThat(sections.all()).extracting(FaqSection::heading).containsExactly("", "증상", "해결 방법", "우리만의 제목");
        assertThat(sections.of(SectionKind.SYMPTOM).orElseThrow().text())
                .startsWith("화면이 하얗습니다.")
                .contains("## 코드 안의 줄");
        assertThat(sections.of(SectionKind.FIX).orElseThrow().text()).contains("그래도 안 되면");
        assertThat(sections.of(SectionKind.FIX).orElseThrow().line()).isEqualTo(9);
        assertThat(sections.missing()).containsExactly(SectionKind.CAUSE, SectionKind.ALTERNATIVE, SectionKind.CAUTION);
    }

    @Test
    void kinds_are_known_by_their_headings_in_both_languages() {
        assertThat(SectionKind.of("What to do")).contains(SectionKind.FIX);
        assertThat(SectionKind.of(" caution ")).contains(SectionKind.CAUTION);
        assertThat(SectionKind.of("대안")).contains(SectionKind.ALTERNATIVE);
        assertThat(SectionKind.of("Prices")).isEmpty();
    }

    @Test
    void a_new_section_stands_where_readers_expect_it() {
        var body = FaqSections.with(BODY, SectionKind.CAUSE, Language.KO);

        assertThat(FaqSections.of(body).all())
                .extracting(FaqSection::heading)
                .containsExactly("", "증상", "원인", "해결 방법", "우리만의 제목");
        assertThat(FaqSections.with(body, SectionKind.CAUSE, Language.KO)).isEqualTo(body);
        assertThat(FaqSections.with("", SectionKind.SYMPTOM, Language.EN)).isEqualTo("## Symptom\n\n");
        assertThat(FaqSections.withFree("Text\n", "More")).isEqualTo("Text\n\n## More\n\n");
    }

    @Test
    void a_body_without_headings_is_one_section_and_an_empty_one_none() {
        assertThat(FaqSections.of("그냥 글").all()).hasSize(1);
        assertThat(FaqSections.of(" \n").all()).isEmpty();
    }
}
