package io.haedap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
class SavedViewsTests {

    @Autowired
    private SavedViews views;

    @Autowired
    private As as;

    private List<String> names(String who) {
        return as.as(who, () -> views.of("test-list")).stream()
                .map(SavedView::name)
                .toList();
    }

    @Test
    void ones_own_views_are_ones_own_until_they_are_shared() {
        as.run("editor", () -> views.keep("test-list", "내 보기", "status=draft", false));
        as.run("editor", () -> views.keep("test-list", "함께 볼 것", "q=%ED%99%98", true));

        assertThat(names("editor")).containsExactly("내 보기", "함께 볼 것");
        assertThat(names("reviewer")).containsExactly("함께 볼 것");
        assertThat(as.as("editor", () -> views.of("other-list"))).isEmpty();

        as.run("editor", () -> views.keep("test-list", "내 보기", "status=archived", false));
        assertThat(as.as("editor", () -> views.of("test-list")).getFirst().query())
                .as("the same name is replaced")
                .isEqualTo("status=archived");
        var shared = as.as("reviewer", () -> views.of("test-list")).getFirst();
        assertThat(shared.own()).isFalse();
        assertThatThrownBy(() -> as.run("reviewer", () -> views.drop(shared.id())))
                .isInstanceOf(Refusal.class);
        as.run("admin", () -> views.drop(shared.id()));
        assertThat(names("reviewer")).isEmpty();
    }

    @Test
    void a_view_has_a_name_and_a_list() {
        assertThatThrownBy(() -> as.run("editor", () -> views.keep("test-list", " ", "", false)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.run("editor", () -> views.keep("Test List", "이름", "", false)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void each_person_keeps_their_columns() {
        as.run("editor", () -> views.choose("test-list", List.of("A", "B")));
        as.run("editor", () -> views.choose("test-list", List.of("B")));

        assertThat(as.as("editor", () -> views.columns("test-list"))).contains(List.of("B"));
        assertThat(as.as("reviewer", () -> views.columns("test-list"))).isEmpty();
    }
}
