package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqOrder;
import io.haedap.faq.FaqOrderDesk;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("admin")
class FaqEntryScreenTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqOrderDesk orders;

    @Autowired
    private FaqMergeDesk merges;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        jdbc.sql("update faq.entry set pinned = false, position = null where rank > 0")
                .update();
    }

    private FaqDetails published(String title) {
        return faqs.published(Faqs.content(title, "본문"));
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

    private static TextArea korean() {
        return _get(TextArea.class, field -> field.withLabel("한국어"));
    }

    @Test
    void a_new_entry_begins_with_a_template_and_takes_further_sections() {
        UI.getCurrent().navigate("faqs/new");
        var menu = _get(SectionMenu.class);

        press(menu.getItems().get(1));
        _click(_find(NativeButton.class).getFirst());
        assertThat(korean().getValue()).startsWith("## 증상").contains("## 해결 방법");

        _setValue(korean(), "## 증상\n화면이 하얗습니다.\n\n## 주의\n없음");
        press(menu.getItems().getFirst().getSubMenu().getItems().get(1));
        assertThat(korean().getValue()).contains("하얗습니다.\n\n## 원인\n\n\n## 주의");
    }

    @Test
    void related_entries_are_moved_removed_and_saved_in_their_order() {
        var first = published("첫째 관련 글");
        var second = published("둘째 관련 글");
        var draft = faqs.draft(Faqs.content("관련 글을 고를 글", "본문")
                .with(List.of(first.id(), second.id()), new FaqSynonyms(List.of("딴말"), List.of())));
        UI.getCurrent().navigate("faqs/" + draft.id());
        openSettings();

        _click(labelled("위로: 둘째 관련 글"));
        _click(button("저장"));

        var saved = board.one(draft.id()).content();
        assertThat(saved.related()).containsExactly(second.id(), first.id());
        assertThat(saved.synonyms().ko()).containsExactly("딴말");

        _click(labelled("빼기: 첫째 관련 글"));
        _click(button("저장"));
        assertThat(board.one(draft.id()).content().related()).containsExactly(second.id());
    }

    @Test
    void merging_says_what_will_happen_and_shows_where_it_led() {
        var from = published("합칠 화면 글");
        var into = published("남을 화면 글");
        UI.getCurrent().navigate("faqs/" + from.id());
        openSettings();

        _click(button("다른 항목에 합치기"));
        var merge = button("합치기");
        assertThat(merge.isEnabled()).isFalse();
        assertThat(_get(EntryPicker.class, picker -> picker.withLabel("남길 항목"))
                        .getLazyDataView()
                        .getItems())
                .as("not into itself")
                .extracting(FaqRow::id)
                .contains(into.id())
                .doesNotContain(from.id());
        _setValue(
                _get(EntryPicker.class, picker -> picker.withLabel("남길 항목")),
                board.rows(List.of(into.id())).getFirst());
        assertThat(text(_get(Dialog.class))).contains("주소 1개가 ‘남을 화면 글’");
        _click(merge);

        assertThat(board.one(from.id()).mergedInto()).isEqualTo(into.id());
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("남을 화면 글");
        assertThat(board.one(into.id()).liveRevision()).isNotNull();
    }

    @Test
    @SignedInAs("editor")
    void who_may_not_archive_is_not_offered_a_merge() {
        var faq = published("합칠 수 없는 사람");

        UI.getCurrent().navigate("faqs/" + faq.id());
        openSettings();

        assertThat(_find(Button.class, button -> button.withText("다른 항목에 합치기"))).isEmpty();
    }

    @Test
    void the_order_of_a_category_is_arranged_with_buttons_and_saved_at_once() {
        var first = published("순서 가");
        var second = published("순서 나");
        UI.getCurrent().navigate("faqs/order", QueryParameters.of("category", "payment"));

        _click(labelled("고정: 순서 가"));
        _click(labelled("자리 정하기: 순서 나"));
        _click(button("순서 저장"));

        var order = orders.order("payment");
        assertThat(order.pinned()).extracting(FaqOrder.Item::id).containsExactly(first.id());
        assertThat(order.ordered()).extracting(FaqOrder.Item::id).containsExactly(second.id());

        _click(labelled("고정 풀기: 순서 가"));
        _click(button("변경 취소"));
        assertThat(orders.order("payment").pinned()).hasSize(1);
    }

    @Test
    @SignedInAs("editor")
    void who_may_not_publish_only_sees_the_order() {
        published("보기만 하는 순서");

        UI.getCurrent().navigate("faqs/order", QueryParameters.of("category", "payment"));

        assertThat(_find(Button.class, button -> button.withText("순서 저장"))).isEmpty();
        assertThat(_find(Button.class).stream()
                        .flatMap(button -> button.getAriaLabel().stream())
                        .filter(label -> label.startsWith("고정: ")))
                .isEmpty();
    }

    @Test
    @SignedInAs("publisher")
    void who_has_no_right_does_not_get_into_the_order() {
        UI.getCurrent().navigate("faqs/order");

        _assertNone(FaqOrderView.class);
    }

    @Test
    void the_order_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);
        published("영어 화면");

        UI.getCurrent().navigate("faqs/order", QueryParameters.of("category", "payment"));

        assertThat(button("Save the order")).isNotNull();
    }

    /** The settings lie beside the text and are opened by the outline. */
    private static void openSettings() {
        _click(_find(Button.class).stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith("관련 항목"))
                .findFirst()
                .orElseThrow());
    }

    private static void press(MenuItem item) {
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + _find(component, com.vaadin.flow.component.html.ListItem.class).stream()
                        .map(com.vaadin.flow.component.html.ListItem::getText)
                        .toList();
    }
}
