package io.haedap.faq.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.category.Category;
import io.haedap.category.CategoryDesk;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.search.insight.AskedSearches;
import io.haedap.search.insight.MissedSearch;
import io.haedap.search.insight.Question;
import io.haedap.search.insight.SearchInsight;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class WorkBoardTests {

    @Autowired
    private WorkBoard board;

    @Autowired
    private VerifyDesk verifying;

    @Autowired
    private FaqVotes votes;

    @Autowired
    private FaqBoard entries;

    @Autowired
    private FaqDesk writing;

    @Autowired
    private CategoryDesk categories;

    @Autowired
    private AskedSearches asked;

    @Autowired
    private SearchInsight insight;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static FaqContent dated(String title, @Nullable Instant until, @Nullable Instant verifyBy) {
        return new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, "본문"), null),
                List.of(),
                until,
                verifyBy);
    }

    private void votes(FaqDetails faq, int helpful, int unhelpful) {
        for (int i = 0; i < helpful + unhelpful; i++) {
            var visitor = new Visitor("10." + faq.id().value() % 250 + "." + i / 250 + "." + i % 250, "Firefox");
            votes.vote(new TextRead(faq.id().toString(), faq.revision(), Language.KO), i < helpful, visitor);
        }
    }

    private List<FaqId> doubted() {
        return as.as("editor", () -> board.doubted(null, 200, null)).items().stream()
                .map(WorkEntry::id)
                .toList();
    }

    @Test
    void the_doubt_is_the_lower_bound_of_wilsons_interval() {
        for (var votes : List.of(new int[] {3, 5}, new int[] {20, 60}, new int[] {0, 7}, new int[] {9, 9})) {
            double n = votes[1];
            double p = votes[0] / n;
            double z = 1.96;
            var expected =
                    (p + z * z / (2 * n) - z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n);
            assertThat(jdbc.sql("select faq.wilson(:hits, :votes)")
                            .param("hits", votes[0])
                            .param("votes", votes[1])
                            .query(Double.class)
                            .single())
                    .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void entries_that_readers_doubt_come_surest_first_and_leave_with_the_next_text() {
        var worse = faqs.published(dated("많이 모자란 글", null, null));
        var bad = faqs.published(dated("모자란 글", null, null));
        var fine = faqs.published(dated("괜찮은 글", null, null));
        var few = faqs.published(dated("표가 적은 글", null, null));
        votes(worse, 2, 18);
        votes(bad, 4, 6);
        votes(fine, 9, 3);
        votes(few, 0, 4);

        assertThat(doubted()).containsSubsequence(worse.id(), bad.id()).doesNotContain(fine.id(), few.id());

        var walked = new ArrayList<FaqId>();
        String cursor = null;
        do {
            Page<WorkEntry> page;
            var from = cursor;
            page = as.as("editor", () -> board.doubted("payment", 1, from));
            page.items().forEach(entry -> walked.add(entry.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(walked).isEqualTo(doubted());

        var written = as.as(
                "editor", () -> writing.write(bad.id(), entries.one(bad.id()).version(), dated("고친 글", null, null)));
        assertThat(doubted()).contains(bad.id());
        as.run("editor", () -> writing.submit(bad.id(), written.revision()));
        as.run("reviewer", () -> writing.approve(bad.id(), written.revision()));
        as.run("reviewer", () -> writing.publish(bad.id(), written.revision(), null));
        assertThat(doubted()).doesNotContain(bad.id());
        as.run("reviewer", () -> writing.archive(worse.id(), 1));
        assertThat(doubted()).doesNotContain(worse.id());
        assertThatThrownBy(() -> as.as(
                        "editor",
                        () -> board.doubted(
                                null, 1, io.haedap.shared.Cursor.of("x", 1).toString())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_text_that_is_still_right_gets_its_next_date_and_keeps_its_approval() {
        var past = clock.instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var faq = faqs.published(dated("확인할 글", null, past));
        assertThat(as.as("editor", () -> board.unverified(null, 200, null)).items())
                .extracting(WorkEntry::id)
                .contains(faq.id());

        var verified = as.as("reviewer", () -> verifying.verify(faq.id(), null));

        assertThat(verified.revision()).isEqualTo(1);
        assertThat(verified.content().verifyBy()).isAfter(clock.instant().plus(Duration.ofDays(170)));
        assertThat(as.as("editor", () -> board.unverified(null, 200, null)).items())
                .extracting(WorkEntry::id)
                .doesNotContain(faq.id());
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'faq.verified' and subject = :faq")
                        .param("faq", "faq:" + faq.id())
                        .query(Integer.class)
                        .single())
                .isOne();

        // whoever writes on and leaves the date alone keeps it; whoever names another one gets that
        var kept = as.as("editor", () -> writing.write(faq.id(), verified.version(), dated("고친 글", null, past)));
        assertThat(kept.content().verifyBy()).isEqualTo(verified.content().verifyBy());
        var soon = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        var named = as.as("editor", () -> writing.write(faq.id(), kept.version(), dated("또 고친 글", null, soon)));
        assertThat(named.content().verifyBy()).isEqualTo(soon);

        assertThatThrownBy(() -> as.as("agent1", () -> verifying.verify(faq.id(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.as("editor", () -> verifying.verify(faq.id(), past)))
                .isInstanceOf(Refusal.class);
        var draft = faqs.draft(dated("초안", null, past));
        assertThatThrownBy(() -> as.as("editor", () -> verifying.verify(draft.id(), null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_ends_soon_and_what_readers_wrote_is_listed_in_the_categories_one_may_see() {
        var soon = faqs.published(dated("곧 끝나는 글", clock.instant().plus(Duration.ofDays(3)), null));
        var later = faqs.published(dated("나중에 끝나는 글", clock.instant().plus(Duration.ofDays(30)), null));
        votes.say(new TextRead(soon.id().toString(), 1, Language.KO), null, "끝나기 전의 말", new Visitor("10.9.9.9", "x"));

        assertThat(as.as("editor", () -> board.expiring("payment", 200, null)).items())
                .extracting(WorkEntry::id)
                .contains(soon.id())
                .doesNotContain(later.id());
        assertThat(as.as("editor", () -> board.opinions("payment", 200, null)).items())
                .extracting(Opinion::faq)
                .contains(soon.id());
        as.within("admin", Set.of("account"), () -> {
            assertThat(board.expiring(null, 200, null).items())
                    .extracting(WorkEntry::id)
                    .doesNotContain(soon.id());
            assertThat(board.opinions(null, 200, null).items())
                    .extracting(Opinion::faq)
                    .doesNotContain(soon.id());
            assertThat(board.opinions("payment", 200, null).items()).isEmpty();
            assertThat(board.counts().get(WorkList.OPINIONS))
                    .isEqualTo(board.opinions(null, 200, null).items().size());
        });
    }

    @Test
    void a_category_without_anything_for_readers_is_listed() {
        as.as("admin", () -> categories.add("empty-shelf", null, new LocalText("빈 선반", null)));
        try {
            assertThat(as.as("editor", () -> board.emptyCategories(200, null)).items())
                    .extracting(Category::slug)
                    .contains("empty-shelf");
        } finally {
            jdbc.sql("delete from category.category where slug = 'empty-shelf'").update();
        }
    }

    @Test
    void what_was_looked_for_in_vain_is_counted_without_figures_and_settled() {
        asked.asked(new Question("  없는   물건 ", Language.KO, "192.0.2.1"), 0, false);
        asked.asked(new Question("없는 물건", Language.KO, "192.0.2.1"), 0, false);
        asked.asked(new Question("010-1234-5678", Language.KO, "192.0.2.1"), 0, false);
        asked.write();

        var listed = as.as("editor", () -> insight.missed(200, null)).items();
        assertThat(listed).extracting(MissedSearch::words).contains("없는 물건").doesNotContain("010-1234-5678");
        assertThat(listed.stream()
                        .filter(one -> one.words().equals("없는 물건"))
                        .findFirst()
                        .orElseThrow())
                .satisfies(one -> {
                    assertThat(one.times()).isEqualTo(2);
                    assertThat(one.found()).isFalse();
                });

        as.run("editor", () -> insight.settle("없는 물건", Language.KO));

        assertThat(as.as("editor", () -> insight.missed(200, null)).items())
                .extracting(MissedSearch::words)
                .doesNotContain("없는 물건");
        assertThatThrownBy(() -> as.run("editor", () -> insight.settle("없는 물건", Language.KO)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.as("agent1", () -> insight.missed(1, null)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
