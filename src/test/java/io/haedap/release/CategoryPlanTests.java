package io.haedap.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryStand;
import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryPlanTests {

    private final List<CategoryStand> tree = List.of(
            stand("a", "가", null, 1), stand("b", "나", "a", 1), stand("c", "다", "b", 1), stand("d", "라", null, 2));

    private static CategoryStand stand(String slug, String name, @Nullable String parent, int position) {
        return new CategoryStand(slug, place(name, parent, position), 1);
    }

    private static CategoryPlace place(String name, @Nullable String parent, int position) {
        return new CategoryPlace(new LocalText(name, null), parent, position);
    }

    private String obstacle(CategoryPlan plan, String slug, CategoryPlace to) {
        return plan.obstacle(slug, new CategoryChange(1, place("전", null, 1), to))
                .map(CategoryPlan.Obstacle::code)
                .orElse("none");
    }

    @Test
    void two_that_change_places_are_sound_together_and_parents_go_first() {
        var up = place("나", null, 1);
        var down = place("가", "b", 1);

        var plan = CategoryPlan.of(tree, Map.of("b", up, "a", down));

        assertThat(obstacle(plan, "a", down)).isEqualTo("none");
        assertThat(obstacle(plan, "b", up)).isEqualTo("none");
        assertThat(List.of("a", "b").stream().sorted(plan.inOrder())).containsExactly("b", "a");
    }

    @Test
    void what_would_lie_below_itself_is_found_however_deep() {
        var down = place("가", "c", 1);

        assertThat(obstacle(CategoryPlan.of(tree, Map.of("a", down)), "a", down))
                .isEqualTo("category-circle");
    }

    @Test
    void a_name_is_taken_by_what_stands_beside_it_then_and_by_nothing_else() {
        var taken = place("라", null, 1);
        var other = place("마", null, 2);

        assertThat(obstacle(CategoryPlan.of(tree, Map.of("a", taken)), "a", taken))
                .isEqualTo("category-twin");
        assertThat(obstacle(CategoryPlan.of(tree, Map.of("a", taken, "d", other)), "a", taken))
                .isEqualTo("none");
    }

    @Test
    void what_is_gone_or_was_changed_or_has_lost_its_parent_is_named() {
        var orphan = place("가", "zz", 1);
        var plan = CategoryPlan.of(tree, Map.of("a", orphan));

        assertThat(obstacle(plan, "zz", orphan)).isEqualTo("category-gone");
        assertThat(obstacle(plan, "a", orphan)).isEqualTo("category-parent-gone");
        assertThat(plan.obstacle("a", new CategoryChange(7, orphan, orphan)))
                .get()
                .extracting(CategoryPlan.Obstacle::code)
                .isEqualTo("category-changed");
    }

    @Test
    void what_only_gets_another_name_stays_where_others_have_shifted_it() {
        var change = new CategoryChange(1, place("가", null, 1), place("가나", null, 1));

        assertThat(change.over(place("가", null, 3))).isEqualTo(place("가나", null, 3));
        assertThat(new CategoryChange(1, place("가", null, 1), place("가", null, 2)).over(place("가", null, 3)))
                .isEqualTo(place("가", null, 2));
    }
}
