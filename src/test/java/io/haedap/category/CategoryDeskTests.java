package io.haedap.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class CategoryDeskTests {

    @Autowired
    private CategoryDesk desk;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void signIn() {
        as.signIn("admin");
        desk.add("tree", null, new LocalText("나무", "Tree"));
    }

    @AfterEach
    void tidy() {
        jdbc.sql("update category.category set parent = null where slug like 'tree%'")
                .update();
        jdbc.sql("delete from category.category where slug like 'tree%'").update();
    }

    private CategoryDetails add(String slug, String parent) {
        return desk.add(slug, parent, new LocalText(slug, null));
    }

    private List<String> below(String parent) {
        return tree.all().stream()
                .filter(one -> parent.equals(one.parentSlug()))
                .map(Category::slug)
                .toList();
    }

    private void move(String slug, String parent, int position) {
        var now = desk.one(slug);
        desk.change(slug, now.version(), now.name(), parent, position);
    }

    @Test
    void branches_are_added_in_order_moved_and_renamed() {
        add("tree-a", "tree");
        add("tree-b", "tree");
        add("tree-c", "tree");

        move("tree-c", "tree", 1);
        assertThat(below("tree")).containsExactly("tree-c", "tree-a", "tree-b");
        move("tree-a", "tree", 99);
        assertThat(below("tree")).containsExactly("tree-c", "tree-b", "tree-a");
        move("tree-b", "tree-a", 1);
        assertThat(below("tree-a")).containsExactly("tree-b");
        assertThat(tree.branch("tree")).containsExactlyInAnyOrder("tree", "tree-a", "tree-b", "tree-c");

        var named = desk.one("tree-a");
        desk.change("tree-a", named.version(), new LocalText(" 새 이름 ", " "), "tree", 1);
        assertThat(tree.find("tree-a").orElseThrow().name()).isEqualTo(new LocalText("새 이름", null));
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'category.moved' and subject = 'category:tree-b'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_circle_is_refused_by_the_rule_and_by_the_database() {
        add("tree-a", "tree");
        add("tree-b", "tree-a");

        assertThatThrownBy(() -> move("tree", "tree-b", 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().getFirst().message())
                                .isEqualTo("category-circle"));
        assertThatThrownBy(() -> move("tree", "tree", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update category.category set parent = 'tree-b' where slug = 'tree'")
                                .update()))
                .hasStackTraceContaining("cannot lie below itself");
    }

    @Test
    void what_is_in_use_or_lies_above_others_is_not_deleted() {
        var above = add("tree-a", "tree");
        var used = add("tree-b", "tree");
        faqs.draft(Faqs.content("분류를 쓰는 글", "본문"));
        var filed = faqs.draft(in("tree-b"));

        assertThat(desk.one("tree-b").counts()).containsEntry("faq.category.count", 1L);
        assertRefused("tree", "category-has-branches");
        assertRefused("tree-b", "category-in-use");
        assertRefused("payment", "category-in-use");
        desk.delete("tree-a", above.version());
        assertThat(tree.find("tree-a")).isEmpty();
        jdbc.sql("update faq.entry set category = 'payment' where id = ?")
                .param(filed.id().value())
                .update();
        desk.delete("tree-b", used.version());
    }

    @Test
    void who_deletes_waits_for_who_is_filing_something_there() throws Exception {
        var used = add("tree-c", "tree");
        var filed = new CountDownLatch(1);
        var go = new CompletableFuture<Boolean>();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(() -> transactions.execute(_ -> {
                var faq = faqs.draft(in("tree-c"));
                filed.countDown();
                go.join();
                return faq;
            }));
            filed.await();
            var deletion = both.submit(() -> as.as("admin", () -> {
                desk.delete("tree-c", used.version());
                return true;
            }));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            go.complete(true);

            assertThatThrownBy(deletion::get).hasRootCauseInstanceOf(Refusal.class);
        }
        assertThat(tree.find("tree-c")).isPresent();
    }

    @Test
    void who_files_waits_for_who_deletes_and_then_finds_nothing() throws Exception {
        var gone = add("tree-d", "tree");
        var deleted = new CountDownLatch(1);
        var go = new CompletableFuture<Boolean>();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(() -> as.as(
                    "admin",
                    () -> transactions.execute(_ -> {
                        desk.delete("tree-d", gone.version());
                        deleted.countDown();
                        return go.join();
                    })));
            deleted.await();
            var filing = both.submit(() -> tree.hold("tree-d"));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            go.complete(true);

            assertThat(filing.get()).isEmpty();
        }
    }

    @Test
    void a_category_is_held_with_those_above_it() {
        add("tree-e", "tree");
        add("tree-f", "tree-e");

        assertThat(tree.hold("tree-f")).extracting(Category::slug).containsExactly("tree-f", "tree-e", "tree");
        assertThat(tree.hold("tree-g")).isEmpty();
    }

    private static FaqContent in(String category) {
        return new FaqContent(
                category,
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText("글", "본문"), null),
                List.of(),
                null,
                null);
    }

    @Test
    void whose_rights_are_narrowed_changes_those_categories_alone() {
        add("tree-a", "tree");
        add("tree-b", "tree");

        as.within("admin", Set.of("tree-a"), () -> {
            assertForeign(() -> move("tree-b", "tree", 1));
            assertForeign(() -> move("tree-a", "tree-b", 1));
            assertForeign(() -> add("tree-x", "tree"));
            assertForeign(() -> desk.add("tree-x", null, new LocalText("뿌리", null)));
            assertForeign(() -> desk.delete("tree-b", desk.one("tree-b").version()));
            move("tree-a", "tree", 2);
            add("tree-c", "tree-a");
        });
        assertThat(below("tree")).containsExactly("tree-b", "tree-a");
    }

    private static void assertForeign(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("category-foreign"));
    }

    private void assertRefused(String slug, String type) {
        assertThatThrownBy(() -> desk.delete(slug, desk.one(slug).version()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    @Test
    void bad_names_taken_slugs_and_old_versions_are_refused() {
        assertThatThrownBy(() -> desk.add("tree", null, new LocalText("또", null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.add("Tree!", null, new LocalText("또", null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.add("tree-x", "nowhere", new LocalText(" ", null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactlyInAnyOrder("name.ko", "parentSlug"));
        var now = desk.one("tree");
        desk.change("tree", now.version(), now.name(), null, 9);
        assertThatThrownBy(() -> desk.change("tree", now.version(), now.name(), null, 9))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
        as.signIn("reviewer");
        assertThatThrownBy(() -> desk.all()).isInstanceOf(AccessDeniedException.class);
    }
}
