package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class FaqBulkTests {

    @Autowired
    private FaqBulkDesk bulk;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqReader reader;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        clock.reset();
    }

    private static BulkTarget target(FaqDetails faq) {
        return new BulkTarget(faq.id(), faq.revision());
    }

    private static BulkStep move(String category) {
        return new BulkStep(BulkAction.MOVE, category, List.of(), null);
    }

    private static BulkStep archive() {
        return new BulkStep(BulkAction.ARCHIVE, null, List.of(), null);
    }

    private FaqDetails now(FaqDetails faq) {
        return as.as("admin", () -> board.one(faq.id()));
    }

    @Test
    void a_preview_says_what_would_happen_to_each_and_does_nothing() {
        var draft = faqs.draft(Faqs.content("초안", "본문"));
        var live = faqs.published(Faqs.content("공개", "본문"));
        var there = faqs.draft(Faqs.content("이미 거기", "본문").inCategory("account"));
        var gone = faqs.published(Faqs.content("보관", "본문"));
        as.run("reviewer", () -> desk.archive(gone.id(), 1));

        var result = as.as(
                "editor",
                () -> bulk.preview(
                        move("account"),
                        List.of(
                                target(live),
                                target(draft),
                                target(there),
                                target(gone),
                                new BulkTarget(new FaqId(999_999), 1))));

        assertThat(result.items())
                .extracting(BulkItem::outcome)
                .containsExactly(
                        BulkItem.Outcome.CHANGED,
                        BulkItem.Outcome.CHANGED,
                        BulkItem.Outcome.UNCHANGED,
                        BulkItem.Outcome.REFUSED,
                        BulkItem.Outcome.REFUSED);
        assertThat(result.items())
                .extracting(BulkItem::reason)
                .containsExactly("new-draft", null, null, "archived", "unknown");
        assertThat(now(live).revision()).isEqualTo(1);
    }

    private FaqDetails liveElsewhere() {
        var live = faqs.published(Faqs.content("남의 분류에 공개된 글", "본문"));
        return as.as(
                "editor",
                () -> faqs.rewrite(live, Faqs.content("옮겨 쓰는 초안", "본문").inCategory("account")));
    }

    @Test
    void what_is_live_in_a_category_of_others_is_neither_archived_nor_given_back() {
        var faq = liveElsewhere();

        as.within(
                "admin",
                Set.of("account"),
                () -> assertThat(bulk.apply(archive(), List.of(target(faq))).items())
                        .extracting(BulkItem::reason)
                        .containsExactly("foreign"));
        assertThat(reader.find(faq.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Found.class);

        var done = as.as("admin", () -> bulk.apply(archive(), List.of(target(faq))));
        as.within(
                "admin",
                Set.of("account"),
                () -> assertThat(bulk.undo(Objects.requireNonNull(done.id())).items())
                        .extracting(BulkItem::reason)
                        .containsExactly("foreign"));
        assertThat(reader.find(faq.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Withdrawn.class);
    }

    @Test
    void nothing_comes_back_to_a_category_that_is_gone() {
        jdbc.sql("insert into category.category (slug, name_ko, position) values ('leaving', '사라질 분류', 90)")
                .update();
        var faq = faqs.draft(Faqs.content("옮겨 갈 글", "본문").inCategory("leaving"));
        var move = new BulkStep(BulkAction.MOVE, "payment", List.of(), null);
        var done = as.as("editor", () -> bulk.apply(move, List.of(target(faq))));
        jdbc.sql("delete from category.category where slug = 'leaving'").update();

        assertThat(as.as(
                        "editor",
                        () -> bulk.undo(Objects.requireNonNull(done.id())).items()))
                .extracting(BulkItem::reason)
                .containsExactly("category-missing");
        assertThat(now(faq).content().categorySlug()).isEqualTo("payment");
    }

    @Test
    void tags_of_other_categories_are_not_suggested() {
        faqs.draft(Faqs.content("꼬리표", "본문").tagged(List.of("비밀계획")));

        as.within(
                "admin",
                Set.of("account"),
                () -> assertThat(board.tags("비밀", 10)).isEmpty());
        as.within(
                "admin",
                Set.of("payment"),
                () -> assertThat(board.tags("비밀", 10)).isNotEmpty());
    }

    @Test
    void moving_writes_new_drafts_and_undoing_puts_each_back_where_it_stood() {
        var live = faqs.published(Faqs.content("옮길 공개 글", "본문"));
        var approved = faqs.approved(Faqs.content("옮길 승인 글", "본문"));
        var outdated = faqs.draft(Faqs.content("옛 개정", "본문"));
        as.run("admin", () -> desk.write(outdated.id(), outdated.version(), Faqs.content("새 개정", "본문")));

        var done = as.as(
                "editor", () -> bulk.apply(move("service"), List.of(target(live), target(approved), target(outdated))));

        assertThat(done.count(BulkItem.Outcome.CHANGED)).isEqualTo(2);
        assertThat(done.items().getLast().reason()).isEqualTo("outdated");
        assertThat(now(live).status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(now(live).content().categorySlug()).isEqualTo("service");
        assertThat(now(live).liveRevision()).isEqualTo(1);

        var undone = as.as("editor", () -> bulk.undo(Objects.requireNonNull(done.id())));

        assertThat(undone.count(BulkItem.Outcome.CHANGED)).isEqualTo(2);
        assertThat(now(live).status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(now(live).revision()).isEqualTo(1);
        assertThat(now(approved).status()).isEqualTo(FaqStatus.APPROVED);
        assertThat(as.as("editor", () -> board.rows(List.of(live.id())))
                        .getFirst()
                        .categorySlug())
                .isEqualTo("payment");
        as.run("reviewer", () -> desk.publish(approved.id(), 1, null));
        var next = as.as("editor", () -> desk.write(live.id(), now(live).version(), Faqs.content("다음 글", "본문")));
        assertThat(next.revision()).as("a number is given once").isEqualTo(3);
    }

    @Test
    void what_was_changed_since_is_not_taken_back() {
        var kept = faqs.draft(Faqs.content("그대로 둘 글", "본문"));
        var touched = faqs.draft(Faqs.content("손댈 글", "본문"));
        var done = as.as(
                "editor",
                () -> bulk.apply(
                        new BulkStep(BulkAction.TAG, null, List.of("새 꼬리표"), null),
                        List.of(target(kept), target(touched))));
        as.run("admin", () -> desk.write(touched.id(), now(touched).version(), Faqs.content("고친 글", "본문")));

        assertThatThrownBy(() -> as.as("admin", () -> bulk.undo(Objects.requireNonNull(done.id()))))
                .as("only who did it")
                .isInstanceOf(Refusal.class);
        var undone = as.as("editor", () -> bulk.undo(Objects.requireNonNull(done.id())));

        assertThat(undone.items()).extracting(BulkItem::reason).containsExactlyInAnyOrder(null, "changed-since");
        assertThat(now(kept).content().tags()).isEmpty();
        assertThat(now(touched).content().translations().ko().title()).isEqualTo("고친 글");
        assertThat(as.as("editor", () -> bulk.undo(Objects.requireNonNull(done.id())))
                        .count(BulkItem.Outcome.CHANGED))
                .as("and once only")
                .isZero();
    }

    @Test
    void archiving_many_takes_them_from_readers_and_undoing_gives_them_back() {
        var one = faqs.published(Faqs.content("함께 보관 하나", "본문"));
        var two = faqs.published(Faqs.content("함께 보관 둘", "본문"));
        jdbc.sql("update faq.entry set pinned = true where id = ?")
                .param(one.id().value())
                .update();

        var done = as.as("reviewer", () -> bulk.apply(archive(), List.of(target(two), target(one))));
        assertThat(reader.find(one.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Withdrawn.class);

        as.run("reviewer", () -> bulk.undo(Objects.requireNonNull(done.id())));
        assertThat(reader.find(one.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Found.class);
        assertThat(now(one).pinned()).isTrue();
        assertThat(jdbc.sql("select not removed from search.document where type = 'faq' and id = ?")
                        .param(two.id().toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'faq.bulk-undone' and subject = ?")
                        .param("faq-bulk:" + done.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("update faq.entry set pinned = false where id = ?")
                .param(one.id().value())
                .update();
    }

    @Test
    void only_approved_revisions_are_scheduled_and_a_past_schedule_is_not_put_back() {
        var approved = faqs.approved(Faqs.content("예약할 글", "본문"));
        var draft = faqs.draft(Faqs.content("초안", "본문"));
        var at = clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

        var done = as.as(
                "reviewer",
                () -> bulk.apply(
                        new BulkStep(BulkAction.SCHEDULE, null, List.of(), at),
                        List.of(target(approved), target(draft))));
        assertThat(done.items()).extracting(BulkItem::reason).containsExactly(null, "not-approved");
        assertThat(now(approved).publishAt()).isEqualTo(at);

        as.run("reviewer", () -> bulk.undo(Objects.requireNonNull(done.id())));
        assertThat(now(approved).status()).isEqualTo(FaqStatus.APPROVED);
    }

    @Test
    void each_deed_asks_for_its_own_right_and_for_what_it_needs() {
        var draft = faqs.draft(Faqs.content("글", "본문"));
        var targets = List.of(target(draft));

        assertThatThrownBy(() -> as.as("editor", () -> bulk.apply(archive(), targets)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.as("reviewer", () -> bulk.preview(move("service"), targets)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.as("agent1", () -> bulk.preview(move("service"), targets)))
                .isInstanceOf(AccessDeniedException.class);
        assertRefused(move("nowhere"), targets, "categorySlug");
        assertRefused(new BulkStep(BulkAction.TAG, null, List.of(), null), targets, "tags");
        assertRefused(move("service"), List.of(), "items");
        assertRefused(move("service"), List.of(target(draft), target(draft)), "items");
    }

    private void assertRefused(BulkStep step, List<BulkTarget> targets, String field) {
        assertThatThrownBy(() -> as.as("editor", () -> bulk.apply(step, targets)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.faults().getFirst().field()).isEqualTo(field));
    }
}
