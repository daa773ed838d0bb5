package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    private static final FaqContent CONTENT = new FaqContent(
            "payment",
            FaqVisibility.PUBLIC,
            new FaqTranslations(new FaqText("제목", "본문"), new FaqText("Title", "Body")),
            List.of("환불"),
            Instant.parse("2027-01-01T00:00:00Z"),
            null,
            List.of(new FaqId(3)),
            new FaqSynonyms(List.of("리펀드"), List.of()),
            null);

    @Test
    void the_same_content_has_the_same_hash() {
        var same = new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText("제목", "본문"), new FaqText("Title", "Body")),
                List.of("환불"),
                Instant.parse("2027-01-01T00:00:00Z"),
                null,
                List.of(new FaqId(3)),
                new FaqSynonyms(List.of("리펀드"), List.of()),
                null);

        assertThat(Fingerprint.of(same)).isEqualTo(Fingerprint.of(CONTENT)).hasSize(32);
    }

    @Test
    void every_part_of_it_counts() {
        var texts = CONTENT.translations();
        var others = List.of(
                CONTENT.inCategory("service"),
                CONTENT.tagged(List.of()),
                CONTENT.holding(Language.EN),
                CONTENT.until(null),
                CONTENT.with(List.of(), CONTENT.synonyms()),
                CONTENT.with(CONTENT.related(), FaqSynonyms.NONE),
                with(CONTENT, FaqVisibility.STAFF, texts),
                with(CONTENT, FaqVisibility.PUBLIC, new FaqTranslations(new FaqText("제목", "본문."), texts.en())),
                with(CONTENT, FaqVisibility.PUBLIC, new FaqTranslations(texts.ko(), new FaqText("Title", "Body."))),
                with(CONTENT, FaqVisibility.PUBLIC, new FaqTranslations(texts.ko(), null)));

        assertThat(others.stream().map(other -> java.util.HexFormat.of().formatHex(Fingerprint.of(other))))
                .doesNotHaveDuplicates()
                .doesNotContain(java.util.HexFormat.of().formatHex(Fingerprint.of(CONTENT)));
    }

    private static FaqContent with(FaqContent content, FaqVisibility visibility, FaqTranslations texts) {
        return new FaqContent(
                content.categorySlug(),
                visibility,
                texts,
                content.tags(),
                content.unpublishAt(),
                content.verifyBy(),
                content.related(),
                content.synonyms(),
                content.held());
    }

    /** What was approved before a field came must stay approved: an empty field leaves no trace. */
    @Test
    void the_form_is_fixed() {
        var plain = new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText("a", "b"), null),
                List.of(),
                null,
                null);

        assertThat(java.util.HexFormat.of().formatHex(Fingerprint.of(plain)))
                .isEqualTo("bd225ac56432add395b858d0c2e5a8eb360dbddb8088d53579905d83e2d309e4");
    }
}
