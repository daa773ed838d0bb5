package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.Faqs;
import io.haedap.people.SavedView;
import io.haedap.people.SavedViews;
import io.haedap.shared.ui.BulkBar;
import io.haedap.shared.ui.ColumnsMenu;
import io.haedap.shared.ui.ViewsMenu;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("admin")
class FaqsViewTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqBoard board;

    @Autowired
    private SavedViews views;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        jdbc.sql("delete from people.saved_view where screen = 'faqs'").update();
        jdbc.sql("delete from people.chosen_columns").update();
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static void open(String words) {
        UI.getCurrent().navigate("faqs", QueryParameters.simple(Map.of("q", words)));
    }

    private static List<String> shown() {
        return _get(FaqGrid.class)
                .getListDataView()
                .getItems()
                .map(FaqRow::titleKo)
                .toList();
    }

    private static void choose(FaqDetails... entries) {
        var grid = _get(FaqGrid.class);
        var ids = List.of(entries).stream().map(FaqDetails::id).toList();
        grid.asMultiSelect()
                .select(grid.getListDataView()
                        .getItems()
                        .filter(row -> ids.contains(row.id()))
                        .toList());
    }

    private static void press(MenuItem item) {
        com.vaadin.flow.component.ComponentUtil.fireEvent(item, new com.vaadin.flow.component.ClickEvent<>(item));
    }

    @Test
    void filters_stand_in_the_address_and_in_their_fields() {
        faqs.draft(Faqs.content("주소로 거르는 글", "본문"));

        UI.getCurrent()
                .navigate(
                        "faqs",
                        QueryParameters.simple(Map.of(
                                "q", "주소로", "category", "payment", "translation", "missing", "status", "draft")));

        assertThat(shown()).containsExactly("주소로 거르는 글");
        assertThat(_get(TextField.class, field -> field.withPlaceholder("제목으로 찾기"))
                        .getValue())
                .isEqualTo("주소로");
        _setValue(_get(Checkbox.class, box -> box.withLabel("확인 기한 지남")), true);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("overdue=1")
                .contains("status=draft");
        assertThat(_find(FaqGrid.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void chosen_lines_are_moved_after_a_preview_and_taken_back() {
        var draft = faqs.draft(Faqs.content("옮길 초안", "본문"));
        var live = faqs.published(Faqs.content("옮길 게시글", "본문"));
        open("옮길");
        choose(draft, live);

        _click(button("분류 옮기기"));
        _setValue(
                (ComboBox<Category>) _get(BulkDialog.class, _ -> {})
                        .getChildren()
                        .filter(ComboBox.class::isInstance)
                        .findFirst()
                        .orElseThrow(),
                tree.find("service").orElseThrow());
        assertThat(_find(_get(BulkDialog.class), ListItem.class)).hasSize(2);
        _click(_get(_get(BulkDialog.class), Button.class, button -> button.withText("분류 옮기기")));

        assertThat(board.one(live.id()).content().categorySlug()).isEqualTo("service");
        _click(button("실행 취소"));
        assertThat(board.one(live.id()).status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(board.one(draft.id()).content().categorySlug()).isEqualTo("payment");
    }

    @Test
    @SignedInAs("editor")
    void only_what_a_person_may_do_is_offered() {
        var draft = faqs.draft(Faqs.content("고를 글", "본문"));
        open("고를 글");
        assertThat(_find(BulkBar.class)).isEmpty();

        choose(draft);

        assertThat(button("태그 추가").isVisible()).isTrue();
        assertThat(_find(_get(BulkBar.class), Button.class, button -> button.withText("보관")))
                .isEmpty();
    }

    @Test
    void a_view_is_saved_opened_and_shared() {
        faqs.draft(Faqs.content("보기에 남을 글", "본문"));
        open("보기에");
        var menu = _get(ViewsMenu.class);
        press(menu.getItems().getFirst().getSubMenu().getItems().getFirst());

        _setValue(_get(TextField.class, field -> field.withLabel("보기 이름")), "내가 보는 것");
        _setValue(_get(Checkbox.class, box -> box.withLabel("모든 직원과 함께 쓰기")), true);
        _click(button("저장"));

        assertThat(views.of("faqs")).extracting(SavedView::name).containsExactly("내가 보는 것");
        UI.getCurrent().navigate("faqs");
        press(_get(ViewsMenu.class)
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .getFirst());
        assertThat(shown()).containsExactly("보기에 남을 글");
    }

    @Test
    void columns_are_kept_for_the_person() {
        faqs.draft(Faqs.content("열을 고를 글", "본문"));
        open("열을 고를");
        var menu = _get(ColumnsMenu.class).getItems().getFirst().getSubMenu().getItems();
        var tags = menu.get(FaqColumn.TAGS.ordinal());
        tags.setChecked(true);
        press(tags);

        UI.getCurrent().navigate("faqs");

        assertThat(views.columns("faqs").orElseThrow()).contains("TAGS", "STATUS");
        assertThat(_get(FaqGrid.class).getColumns().stream()
                        .filter(column -> column.isVisible())
                        .count())
                .isEqualTo(7);
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);
        faqs.draft(Faqs.content("영어 목록", "본문"));

        UI.getCurrent().navigate("faqs");

        assertThat(button("More filters")).isNotNull();
    }
}
