package io.haedap.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.haedap.HaedapTest;
import io.haedap.category.Category;
import io.haedap.category.CategoryDesk;
import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqReader;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class BundleCategoryTests {

    @Autowired
    private BundleDesk desk;

    @Autowired
    private BundleBoard board;

    @Autowired
    private Releases releases;

    @Autowired
    private CategoryDesk categories;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private FaqReader reader;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void grow() {
        as.run("admin", () -> {
            categories.add("shelf", null, name("선반"));
            categories.add("shelf-a", "shelf", name("가"));
            categories.add("shelf-b", "shelf", name("나"));
            categories.add("shelf-c", "shelf", name("다"));
        });
    }

    @AfterEach
    void tidy() {
        jdbc.sql("""
                        update release.item set is_open = false
                         where kind = 'CATEGORY'
                           and bundle in (select bundle from release.item where kind = 'CATEGORY')
                        """).update();
        jdbc.sql("update category.category set parent = null where slug like 'shelf%'")
                .update();
        jdbc.sql("delete from category.category where slug like 'shelf%'").update();
    }

    private static LocalText name(String korean) {
        return new LocalText(korean, null);
    }

    private static CategoryPlace place(String name, @Nullable String parent, int position) {
        return new CategoryPlace(name(name), parent, position);
    }

    private List<String> below(String parent) {
        return tree.all().stream()
                .filter(one -> parent.equals(one.parentSlug()))
                .map(Category::slug)
                .toList();
    }

    private String named(String slug) {
        return tree.find(slug).orElseThrow().name().ko();
    }

    private void rename(String slug, String to) {
        as.run("admin", () -> {
            var now = categories.one(slug);
            categories.change(slug, now.version(), name(to), now.parentSlug(), now.position());
        });
    }

    private List<String> codes(BundleId id) {
        return as.as("admin", () -> board.check(id)).stream()
                .filter(BundleProblem::blocks)
                .map(BundleProblem::code)
                .toList();
    }

    @Test
    void a_name_and_the_entries_go_live_at_one_instant_and_back_again() {
        var entry = faqs.approved(Faqs.content("선반과 함께 나가는 글", "본문"));
        var id = releases.bundle(entry);
        releases.change(id, "shelf-a", place("새 이름", "shelf", 1));
        releases.take("admin", id, BundleAction.GO);
        assertThat(named("shelf-a")).isEqualTo("가");

        releases.isDue(id);

        assertThat(releases.one(id).bundle().status()).isEqualTo(BundleStatus.LIVE);
        assertThat(named("shelf-a")).isEqualTo("새 이름");
        assertThat(reader.find(entry.id().toString(), Language.KO).toString()).contains("선반과 함께");

        releases.take("admin", id, BundleAction.ROLL_BACK);
        releases.isDue(id);

        assertThat(releases.one(id).bundle().status()).isEqualTo(BundleStatus.ROLLED_BACK);
        assertThat(named("shelf-a")).isEqualTo("가");
        assertThat(reader.find(entry.id().toString(), Language.KO).toString()).doesNotContain("선반과 함께");
    }

    @Test
    void several_are_moved_together_in_whatever_order_they_were_gathered() {
        var id = releases.bundle();
        releases.change(id, "shelf-c", place("다", "shelf", 1));
        releases.change(id, "shelf-b", place("나", null, 1));
        releases.change(id, "shelf-a", place("가", "shelf-b", 1));
        releases.take("admin", id, BundleAction.GO);

        releases.isDue(id);

        assertThat(below("shelf")).containsExactly("shelf-c");
        assertThat(below("shelf-b")).containsExactly("shelf-a");

        releases.take("admin", id, BundleAction.ROLL_BACK);
        releases.isDue(id);

        assertThat(below("shelf")).containsExactly("shelf-a", "shelf-b", "shelf-c");
        assertThat(below("shelf-b")).isEmpty();
    }

    @Test
    void what_stands_in_the_way_of_a_category_is_found_beforehand() {
        var id = releases.bundle();
        releases.change(id, "shelf-a", place("새 이름", "shelf", 1));
        assertThat(codes(id)).isEmpty();

        rename("shelf-b", "새 이름");
        assertThat(codes(id)).containsExactly("category-twin");
        rename("shelf-a", "먼저 바꾼 이름");
        assertThat(codes(id)).containsExactly("category-changed");
        as.run(
                "admin",
                () -> categories.delete("shelf-a", categories.one("shelf-a").version()));
        assertThat(codes(id)).containsExactly("category-gone");

        assertThatThrownBy(() -> releases.take("admin", id, BundleAction.GO))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.facts().toString()).contains("shelf-a", "category-gone"));
    }

    @Test
    void one_that_was_changed_before_its_moment_keeps_all_of_it_from_going_live() {
        var entry = faqs.approved(Faqs.content("기다리는 글", "본문"));
        var id = releases.bundle(entry);
        releases.change(id, "shelf-a", place("새 이름", "shelf", 1));
        releases.take("admin", id, BundleAction.GO);
        rename("shelf-a", "먼저 바꾼 이름");

        releases.isDue(id);

        var back = releases.one(id);
        assertThat(back.bundle().status()).isEqualTo(BundleStatus.OPEN);
        assertThat(back.lines())
                .filteredOn(line -> line.kind() == ItemKind.CATEGORY)
                .extracting(BundleLine::outcome, BundleLine::reason)
                .containsExactly(tuple(ItemOutcome.REFUSED, "release-category-changed"));
        assertThat(reader.find(entry.id().toString(), Language.KO).toString()).doesNotContain("기다리는 글");
    }

    @Test
    void one_that_somebody_changed_since_is_left_as_it_is_on_the_way_back() {
        var id = releases.bundle();
        releases.change(id, "shelf-a", place("새 이름", "shelf", 1));
        releases.change(id, "shelf-b", place("나머지", "shelf", 2));
        releases.take("admin", id, BundleAction.GO);
        releases.isDue(id);
        rename("shelf-a", "나중 이름");

        releases.take("admin", id, BundleAction.ROLL_BACK);
        releases.isDue(id);

        assertThat(named("shelf-a")).isEqualTo("나중 이름");
        assertThat(named("shelf-b")).isEqualTo("나");
        assertThat(releases.one(id).lines())
                .extracting(BundleLine::outcome, BundleLine::reason)
                .containsExactlyInAnyOrder(
                        tuple(ItemOutcome.LEFT, "release-category-changed-since"), tuple(ItemOutcome.BACK, null));
    }

    @Test
    void two_that_exchanged_their_names_get_them_back() {
        var id = releases.bundle();
        releases.change(id, "shelf-a", place("나", "shelf", 1));
        releases.change(id, "shelf-b", place("가", "shelf", 2));
        releases.take("admin", id, BundleAction.GO);
        releases.isDue(id);
        assertThat(named("shelf-a")).isEqualTo("나");

        releases.take("admin", id, BundleAction.ROLL_BACK);
        releases.isDue(id);

        assertThat(named("shelf-a")).isEqualTo("가");
        assertThat(named("shelf-b")).isEqualTo("나");
        assertThat(releases.one(id).lines()).allMatch(line -> line.outcome() == ItemOutcome.BACK);
    }

    @Test
    void what_can_never_be_is_refused_when_it_is_gathered() {
        var id = releases.bundle();

        assertThatThrownBy(() -> releases.change(id, "shelf", place("선반", "shelf-a", 1)))
                .hasMessageContaining("category-circle");
        assertThatThrownBy(() -> releases.change(id, "shelf-a", place("가", "nowhere", 1)))
                .hasMessageContaining("category-parent");
        assertThatThrownBy(() -> releases.change(id, "shelf-a", place(" ", "shelf", 1)))
                .hasMessageContaining("required");
        assertThatThrownBy(() -> releases.change(id, "shelf-a", place("가".repeat(101), "shelf", 1)))
                .hasMessageContaining("too-long");
        assertThatThrownBy(() -> releases.change(id, "nowhere", place("가", null, 1)))
                .hasMessageContaining("release-category-unknown");
        assertThatThrownBy(() -> releases.change(id, "shelf-a", place("가", "shelf", 1)))
                .hasMessageContaining("release-category-same");
        assertThatThrownBy(() -> as.run("admin", () -> desk.change(id, "shelf-a", 99L, place("하", "shelf", 1))))
                .hasMessageContaining("release-category-changed");
        assertThat(releases.one(id).lines()).isEmpty();
    }

    @Test
    void who_may_not_change_categories_neither_gathers_nor_moves_them() {
        var id = releases.bundle();
        assertThatThrownBy(() -> as.run("editor", () -> desk.change(id, "shelf-a", null, place("하", "shelf", 1))))
                .isInstanceOf(AccessDeniedException.class);

        releases.change(id, "shelf-a", place("새 이름", "shelf", 1));

        assertThatThrownBy(() -> releases.take("reviewer", id, BundleAction.GO))
                .isInstanceOf(AccessDeniedException.class);
        var seen = as.as("reviewer", () -> board.one(id));
        assertThat(seen.lacking()).isEqualTo("category:write");
        assertThat(seen.actions()).containsExactly(BundleAction.CANCEL);

        releases.take("admin", id, BundleAction.GO);
        releases.isDue(id);
        assertThatThrownBy(() -> releases.take("reviewer", id, BundleAction.ROLL_BACK))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_is_narrowed_to_other_categories_neither_sees_nor_moves_them() {
        var id = releases.bundle();
        as.within(
                "admin",
                Set.of("account"),
                () -> assertThatThrownBy(() -> desk.change(id, "shelf-a", null, place("하", "shelf", 1)))
                        .hasMessageContaining("release-category-foreign"));
        as.within(
                "admin",
                Set.of("shelf-a"),
                () -> assertThatThrownBy(() -> desk.change(id, "shelf-a", null, place("가", "shelf-b", 1)))
                        .hasMessageContaining("release-category-foreign"));
        releases.change(id, "shelf-a", place("새 이름", "shelf", 1));

        as.within("admin", Set.of("account"), () -> {
            assertThat(board.one(id).foreign()).isEqualTo(1);
            assertThatThrownBy(() -> desk.take(id, BundleAction.GO, null, null))
                    .hasMessageContaining("release-foreign");
        });
    }

    @Test
    void a_category_is_in_one_open_bundle_at_a_time_and_what_is_in_already_is_replaced() {
        var first = releases.bundle();
        releases.change(first, "shelf-a", place("하나", "shelf", 1));
        releases.change(first, "shelf-a", place("둘", "shelf", 1));
        assertThat(releases.one(first).lines())
                .singleElement()
                .extracting(BundleLine::held)
                .isInstanceOfSatisfying(
                        HeldCategory.class,
                        held -> assertThat(held.change().to().name().ko()).isEqualTo("둘"));

        var second = releases.bundle();
        assertThatThrownBy(() -> releases.change(second, "shelf-a", place("셋", "shelf", 1)))
                .hasMessageContaining("release-elsewhere");
    }
}
