package io.haedap.category.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("admin")
class CategoryViewTests {

    @Autowired
    private CategoryTree tree;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        jdbc.sql("update category.category set parent = null where slug like 'screen%'")
                .update();
        jdbc.sql("delete from category.category where slug like 'screen%'").update();
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static Button labelled(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void add(String korean, String slug) {
        _click(button("분류 더하기"));
        _setValue(_get(TextField.class, field -> field.withLabel("이름 (한국어)")), korean);
        _setValue(_get(TextField.class, field -> field.withLabel("주소에 쓸 이름")), slug);
        _click(button("저장"));
    }

    private List<String> below(String parent) {
        return tree.all().stream()
                .filter(one -> parent.equals(one.parentSlug()))
                .map(Category::slug)
                .toList();
    }

    @Test
    void branches_are_added_moved_with_buttons_and_deleted_when_empty() {
        UI.getCurrent().navigate("categories");
        add("첫째 가지", "screen-a");
        add("둘째 가지", "screen-b");

        _click(labelled("앞 분류 아래로 넣기: 둘째 가지"));
        assertThat(below("screen-a")).containsExactly("screen-b");
        assertThat(labelled("지우기: 첫째 가지").isEnabled()).isFalse();
        _click(labelled("한 단계 밖으로: 둘째 가지"));
        assertThat(below("screen-a")).isEmpty();
        _click(labelled("위로: 둘째 가지"));
        assertThat(tree.all()).extracting(Category::slug).containsSubsequence("screen-b", "screen-a");

        assertThat(labelled("지우기: 결제").isEnabled() && !below("payment").isEmpty())
                .isFalse();
        _click(labelled("지우기: 첫째 가지"));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        assertThat(tree.find("screen-a")).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        UI.getCurrent().navigate("categories");

        add("", "payment");

        assertThat(_get(TextField.class, field -> field.withLabel("이름 (한국어)")).isInvalid())
                .isTrue();
        assertThat(_get(TextField.class, field -> field.withLabel("주소에 쓸 이름")).getErrorMessage())
                .isEqualTo("이미 있는 분류입니다");
    }

    @Test
    @SignedInAs("editor")
    void who_has_no_right_does_not_get_in() {
        UI.getCurrent().navigate("categories");

        _assertNone(CategoryView.class);
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("categories");

        assertThat(labelled("Change: Payment")).isNotNull();
    }
}
