package io.haedap.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqReader;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class BundleDeskTests {

    @Autowired
    private BundleDesk desk;

    @Autowired
    private BundleBoard board;

    @Autowired
    private ReleaseClock clock;

    @Autowired
    private FaqDesk faqDesk;

    @Autowired
    private FaqBoard faqBoard;

    @Autowired
    private FaqReader reader;

    @Autowired
    private Faqs faqs;

    @Autowired
    private Releases releases;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private BundleId bundle(FaqDetails... entries) {
        return releases.bundle(entries);
    }

    private BundleDetails take(BundleId id, BundleAction action) {
        return releases.take("reviewer", id, action);
    }

    private BundleDetails one(BundleId id) {
        return as.as("reviewer", () -> board.one(id));
    }

    private FaqDetails faq(FaqDetails entry) {
        return as.as("reviewer", () -> faqBoard.one(entry.id()));
    }

    private void isDue(BundleId id) {
        releases.isDue(id);
    }

    private void settled(BundleId id) {
        releases.settled(id);
    }

    private FaqDetails rewritten(FaqDetails live, String title) {
        var written = as.as("editor", () -> faqDesk.write(live.id(), live.version(), Faqs.content(title, "새 본문")));
        as.run("editor", () -> faqDesk.submit(written.id(), written.revision()));
        return as.as("reviewer", () -> faqDesk.approve(written.id(), written.revision()));
    }

    private long audited(String action, BundleId id) {
        return jdbc.sql("select count(*) from audit.entry where action = ? and subject = ?")
                .params(action, "release:" + id)
                .query(Long.class)
                .single();
    }

    @Test
    void all_of_it_goes_live_at_one_instant_and_back_again() {
        var fresh = faqs.approved(Faqs.content("처음 나가는 글", "본문"));
        var next = rewritten(faqs.published(Faqs.content("이전 글", "본문")), "다음 글");
        var id = bundle(fresh, next);

        take(id, BundleAction.GO);
        assertThat(faq(fresh).liveRevision()).isNull();
        isDue(id);

        assertThat(one(id).bundle().status()).isEqualTo(BundleStatus.LIVE);
        assertThat(faq(fresh).liveRevision()).isEqualTo(1);
        assertThat(faq(next).liveRevision()).isEqualTo(2);
        assertThat(one(id).lines()).allMatch(line -> line.outcome() == ItemOutcome.LIVE);

        take(id, BundleAction.ROLL_BACK);
        isDue(id);

        assertThat(one(id).bundle().status()).isEqualTo(BundleStatus.ROLLED_BACK);
        assertThat(faq(fresh).liveRevision()).isNull();
        assertThat(faq(fresh).status()).isEqualTo(FaqStatus.APPROVED);
        assertThat(faq(next).liveRevision()).isEqualTo(1);
        assertThat(reader.find(next.id().toString(), Language.KO).toString()).contains("이전 글");
    }

    @Test
    void if_one_is_refused_nothing_happens_and_each_reason_is_kept() {
        var sound = faqs.approved(Faqs.content("성한 글", "본문"));
        var edited = faqs.approved(Faqs.content("고쳐질 글", "본문"));
        var id = bundle(sound, edited);
        take(id, BundleAction.GO);
        as.run("editor", () -> faqDesk.write(edited.id(), faq(edited).version(), Faqs.content("고친 글", "본문")));

        isDue(id);

        var back = one(id);
        assertThat(back.bundle().status()).isEqualTo(BundleStatus.OPEN);
        assertThat(faq(sound).liveRevision()).isNull();
        assertThat(faq(sound).status()).isEqualTo(FaqStatus.APPROVED);
        assertThat(back.lines())
                .filteredOn(line -> line.thing().equals(edited.id().toString()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome()).isEqualTo(ItemOutcome.REFUSED);
                    assertThat(line.reason()).isEqualTo("faq-outdated-revision");
                });
        assertThat(audited("release.refused", id)).isEqualTo(1);
    }

    @Test
    void two_clocks_turn_it_once() throws Exception {
        var entry = faqs.approved(Faqs.content("한 번만", "본문"));
        var id = bundle(entry);
        take(id, BundleAction.GO);
        jdbc.sql("""
                        update release.bundle
                           set due_at = clock_timestamp(), held_at = clock_timestamp() - interval '5 seconds'
                         where id = :id
                        """).param("id", id.value()).update();
        var start = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var node = 0; node < 3; node++) {
                nodes.submit(() -> {
                    start.await();
                    clock.run();
                    return true;
                });
            }
            start.countDown();
            nodes.shutdown();
            assertThat(nodes.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        settled(id);

        assertThat(one(id).bundle().status()).isEqualTo(BundleStatus.LIVE);
        assertThat(audited("release.went-live", id)).isEqualTo(1);
    }

    @Test
    void nothing_turns_before_all_nodes_had_time_to_hear_of_it() {
        var entry = faqs.approved(Faqs.content("너무 이른 글", "본문"));
        var id = bundle(entry);
        take(id, BundleAction.GO);
        jdbc.sql("update release.bundle set due_at = clock_timestamp(), held_at = null where id = :id")
                .param("id", id.value())
                .update();

        clock.run();
        settled(id);

        assertThat(one(id).bundle().status()).isEqualTo(BundleStatus.SCHEDULED);
        assertThat(jdbc.sql("select held_at is not null from release.bundle where id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_is_wrong_is_found_beforehand_and_together() {
        var draft = faqs.draft(Faqs.content("초안", "본문"));
        var target = faqs.draft(Faqs.content("아직 없는 글", "본문"));
        var other = faqs.approved(Faqs.content("함께 나가는 글", "본문"));
        var linking = faqs.approved(Faqs.content(
                "링크하는 글", "[여기](/faq/%s-a) 와 [저기](http://localhost:8080/faq/%s)".formatted(target.id(), other.id())));
        var expiring = faqs.approved(expiringIn(Faqs.content("곧 내릴 글", "본문"), 3600));
        var id = bundle(draft, linking, other, expiring);
        as.run("reviewer", () -> faqDesk.publish(other.id(), 1, Instant.now().plusSeconds(3600)));

        var problems = as.as("editor", () -> board.check(id));

        assertThat(problems)
                .filteredOn(BundleProblem::blocks)
                .extracting(BundleProblem::thing, BundleProblem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(draft.id().toString(), "not-approved"),
                        org.assertj.core.groups.Tuple.tuple(linking.id().toString(), "link-dead"),
                        org.assertj.core.groups.Tuple.tuple(other.id().toString(), "scheduled-elsewhere"));
        assertThat(problems)
                .filteredOn(problem -> !problem.blocks())
                .extracting(BundleProblem::code)
                .containsOnly("english-missing");
        assertThatThrownBy(() -> take(id, BundleAction.GO))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("release-check"));
        assertThatThrownBy(() -> as.run(
                        "reviewer",
                        () -> desk.take(
                                id, BundleAction.SCHEDULE, null, Instant.now().minusSeconds(60))))
                .isInstanceOf(Refusal.class);
    }

    private static FaqContent expiringIn(FaqContent content, long seconds) {
        return new FaqContent(
                content.categorySlug(),
                content.visibility(),
                content.translations(),
                content.tags(),
                Instant.now().plusSeconds(seconds),
                null);
    }

    @Test
    void an_entry_that_is_withdrawn_before_the_moment_is_found() {
        var expiring = faqs.approved(expiringIn(Faqs.content("곧 내릴 글", "본문"), 600));
        var id = bundle(expiring);

        assertThatThrownBy(() -> as.run(
                        "reviewer",
                        () -> desk.take(
                                id, BundleAction.SCHEDULE, null, Instant.now().plusSeconds(3600))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.facts().toString()).contains("expired"));
    }

    @Test
    void an_entry_is_in_one_open_bundle_at_a_time() {
        var entry = faqs.approved(Faqs.content("한 묶음에만", "본문"));
        var first = bundle(entry);
        var second = bundle();

        assertThatThrownBy(() -> as.run("editor", () -> desk.add(second, entry.id(), null, ItemAction.PUBLISH)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.facts()).containsEntry("release", first.toString()));

        take(first, BundleAction.CANCEL);
        as.run("editor", () -> desk.add(second, entry.id(), null, ItemAction.PUBLISH));
        assertThat(as.as("editor", () -> board.holding(entry.id()))
                        .orElseThrow()
                        .id())
                .isEqualTo(second);
    }

    @Test
    void what_went_live_anew_since_is_left_as_it_is_on_the_way_back() {
        var stays = faqs.approved(Faqs.content("새로 나간 글", "본문"));
        var goes = faqs.approved(Faqs.content("되돌릴 글", "본문"));
        var id = bundle(stays, goes);
        take(id, BundleAction.GO);
        isDue(id);
        var newer = rewritten(faq(stays), "더 새로운 글");
        as.run("reviewer", () -> faqDesk.publish(newer.id(), newer.revision(), null));

        take(id, BundleAction.ROLL_BACK);
        isDue(id);

        assertThat(faq(stays).liveRevision()).isEqualTo(2);
        assertThat(faq(goes).liveRevision()).isNull();
        assertThat(one(id).lines())
                .extracting(BundleLine::outcome)
                .containsExactlyInAnyOrder(ItemOutcome.LEFT, ItemOutcome.BACK);
    }

    @Test
    void an_entry_is_withdrawn_with_its_bundle_and_comes_back_with_it() {
        var live = faqs.published(Faqs.content("내려갈 글", "본문"));
        var id = as.as("reviewer", () -> {
            var made = desk.create(new BundleDraft("정리", "옛 요금제")).id();
            desk.add(made, live.id(), 1, ItemAction.ARCHIVE);
            return made;
        });
        take(id, BundleAction.GO);
        isDue(id);
        assertThat(faq(live).status()).isEqualTo(FaqStatus.ARCHIVED);

        take(id, BundleAction.ROLL_BACK);
        isDue(id);

        assertThat(faq(live).status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(faq(live).liveRevision()).isEqualTo(1);
    }

    @Test
    void editors_gather_and_do_not_move_agents_only_look() {
        var entry = faqs.approved(Faqs.content("권한", "본문"));
        var id = bundle(entry);

        assertThatThrownBy(() -> as.run("editor", () -> desk.take(id, BundleAction.GO, null, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("editor", () -> desk.add(id, entry.id(), null, ItemAction.ARCHIVE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("agent1", () -> desk.create(new BundleDraft("묶음", null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as.as("agent1", () -> board.one(id)).actions()).isEmpty();
        assertThat(as.as("publisher", () -> board.one(id)).lines()).isEmpty();
        assertThatThrownBy(() -> as.run("auditor", () -> board.one(id))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void entries_of_foreign_categories_are_neither_named_nor_moved() {
        var entry = faqs.approved(Faqs.content("결제 분류의 글", "본문"));
        var id = bundle(entry);
        jdbc.sql("insert into people.staff_scope (staff, kind, slug) values (:staff, 'CATEGORY', 'account')")
                .param("staff", as.id("lead").value())
                .update();
        try {
            var seen = as.as("lead", () -> board.one(id));
            assertThat(seen.lines()).isEmpty();
            assertThat(seen.foreign()).isEqualTo(1);
            assertThat(as.as("lead", () -> board.check(id))).isEmpty();
        } finally {
            jdbc.sql("delete from people.staff_scope where staff = :staff and kind = 'CATEGORY'")
                    .param("staff", as.id("lead").value())
                    .update();
        }
    }

    @Test
    void whoever_saw_an_older_bundle_does_not_move_it() {
        var id = bundle(faqs.approved(Faqs.content("글", "본문")));
        var seen = one(id).bundle().version();
        as.run(
                "editor",
                () -> desk.add(id, faqs.approved(Faqs.content("더한 글", "본문")).id(), null, ItemAction.PUBLISH));

        assertThatThrownBy(() -> as.run("reviewer", () -> desk.take(id, BundleAction.GO, seen, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("release-changed"));
    }
}
