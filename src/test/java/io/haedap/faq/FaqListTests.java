package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.database.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class FaqListTests {

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Changes changes;

    @BeforeEach
    void category() {
        jdbc.sql("insert into category.category (slug, parent, name_ko, position) values ('list', 'service', '목록', 9),"
                        + " ('list-below', 'list', '목록 아래', 1) on conflict do nothing")
                .update();
        changes.tell("category");
    }

    private FaqDetails made(String category, String title, @Nullable String english, List<String> tags) {
        return faqs.draft(new FaqContent(
                category,
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, "본문"), english == null ? null : new FaqText(english, "Body")),
                tags,
                null,
                null));
    }

    private List<String> titles(FaqFilter filter) {
        var titles = new ArrayList<String>();
        String cursor = null;
        do {
            var at = cursor;
            var page = as.as("editor", () -> board.rows(filter, 2, at));
            page.items().forEach(row -> titles.add(row.titleKo()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(as.as("editor", () -> board.page(filter, 200, null)).items())
                .as("both lists say the same")
                .extracting(faq -> faq.content().translations().ko().title())
                .containsExactlyElementsOf(titles);
        return titles;
    }

    private static FaqFilter words(String words) {
        return new FaqFilter("list", null, words);
    }

    @Test
    void authors_are_those_of_the_entries_that_one_may_see() {
        made("list", "누가 썼나", null, List.of());

        as.within(
                "reviewer",
                Set.of("list"),
                () -> assertThat(board.authors()).extracting(FaqAuthor::id).containsExactly(as.id("editor")));
        as.within(
                "reviewer",
                Set.of("list-below"),
                () -> assertThat(board.authors()).isEmpty());
    }

    @Test
    void words_stand_anywhere_in_either_title_and_all_of_them_must() {
        made("list", "환불은 며칠 걸립니까", "How long do refunds take?", List.of());
        var other = made("list-below", "50% 할인_쿠폰", null, List.of());

        assertThat(titles(words("불은"))).containsExactly("환불은 며칠 걸립니까");
        assertThat(titles(words("걸립 환불"))).containsExactly("환불은 며칠 걸립니까");
        assertThat(titles(words("REFUNDS 환불"))).containsExactly("환불은 며칠 걸립니까");
        assertThat(titles(words("환불 없는말"))).isEmpty();
        assertThat(titles(words("0%"))).containsExactly("50% 할인_쿠폰");
        assertThat(titles(words("인_"))).containsExactly("50% 할인_쿠폰");
        assertThat(titles(words("%"))).containsExactly("50% 할인_쿠폰");
        assertThat(titles(words("불_은"))).isEmpty();
        assertThat(titles(words("#" + other.id()))).containsExactly("50% 할인_쿠폰");
    }

    @Test
    void each_filter_takes_what_it_says_and_a_category_what_lies_below() {
        var korean = made("list", "한국어만 있는 것", null, List.of("꼬리표", "둘째"));
        var both = made("list-below", "둘 다 있는 것", "Both", List.of("꼬리표"));
        var content = both.content();
        as.run(
                "admin",
                () -> desk.write(
                        both.id(),
                        both.version(),
                        new FaqContent(
                                "list-below",
                                FaqVisibility.STAFF,
                                content.translations(),
                                content.tags(),
                                null,
                                Instant.parse("2020-01-01T00:00:00Z"))));

        assertThat(titles(new FaqFilter("list", null, null, FaqFilter.Translation.PRESENT, null, null, null, false)))
                .contains("둘 다 있는 것")
                .doesNotContain("한국어만 있는 것");
        assertThat(titles(new FaqFilter("list", null, null, FaqFilter.Translation.MISSING, "꼬리표", null, null, false)))
                .containsExactly("한국어만 있는 것");
        assertThat(titles(new FaqFilter("list", FaqStatus.DRAFT, null, null, "꼬리표", null, null, false)))
                .containsExactly("둘 다 있는 것", "한국어만 있는 것");
        assertThat(titles(new FaqFilter("list", null, null, null, null, null, FaqVisibility.STAFF, false)))
                .containsExactly("둘 다 있는 것");
        assertThat(titles(new FaqFilter("list", null, null, null, null, null, null, true)))
                .containsExactly("둘 다 있는 것");
        assertThat(titles(new FaqFilter("list", null, null, null, "꼬리표", as.id("admin"), null, false)))
                .containsExactly("둘 다 있는 것");
        assertThat(titles(new FaqFilter("list-below", null, null, null, "꼬리표", null, null, false)))
                .containsExactly("둘 다 있는 것");
        assertThat(as.as("editor", () -> board.rows(List.of(both.id(), new FaqId(999_999), korean.id()))))
                .extracting(FaqRow::id)
                .containsExactly(both.id(), korean.id());
    }
}
