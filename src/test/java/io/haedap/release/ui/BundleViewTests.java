package io.haedap.release.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryStand;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleFilter;
import io.haedap.release.BundleId;
import io.haedap.release.BundleStatus;
import io.haedap.release.ItemAction;
import io.haedap.shared.LocalText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class BundleViewTests {

    @Autowired
    private BundleDesk desk;

    @Autowired
    private BundleBoard board;

    @Autowired
    private FaqBoard faqBoard;

    @Autowired
    private CategoryTree tree;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    private BundleId bundle(String name, FaqDetails... entries) {
        return as.as("editor", () -> {
            var id = desk.create(new BundleDraft(name, null)).id();
            for (var entry : entries) {
                desk.add(id, entry.id(), null, ItemAction.PUBLISH);
            }
            return id;
        });
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static boolean says(String text) {
        return _find(Span.class).stream().anyMatch(span -> span.getText().contains(text));
    }

    @Test
    void a_bundle_is_made_and_named() {
        UI.getCurrent().navigate("releases");
        _click(button("새 묶음"));
        _click(button("저장"));
        assertThat(_get(TextField.class, field -> field.withLabel("이름")).isInvalid())
                .isTrue();

        _setValue(_get(TextField.class, field -> field.withLabel("이름")), "화면에서 만든 묶음");
        _click(button("저장"));

        assertThat(_get(H1.class).getText()).isEqualTo("화면에서 만든 묶음");
    }

    @Test
    @SignedInAs("publisher")
    void whoever_gathers_other_things_has_no_buttons_for_what_they_may_not_touch() {
        var id = as.as("editor", () -> bundle("남의 글이 담긴 묶음", faqs.approved(Faqs.content("남의 글", "본문"))));
        UI.getCurrent().navigate("releases/" + id);

        assertThat(labels()).doesNotContain("남의 글 빼기", "이름·설명 수정");
        var empty = bundle("빈 묶음");
        UI.getCurrent().navigate("releases/" + empty);
        assertThat(labels()).contains("이름·설명 수정");
    }

    private static java.util.List<String> labels() {
        return _find(Button.class).stream()
                .filter(Button::isVisible)
                .map(one -> one.getAriaLabel().orElse(""))
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_entry_is_found_put_in_and_left_out() {
        var entry = faqs.approved(Faqs.content("담길 글", "본문"));
        var id = bundle("담는 묶음");
        UI.getCurrent().navigate("releases/" + id);

        _setValue((ComboBox<FaqDetails>) _get(ComboBox.class, box -> box.withLabel("질문 담기")), entry);
        assertThat(board.one(id).lines()).hasSize(1);
        assertThat(says("공개할 수 있습니다")).isTrue();

        _click(_find(Button.class).stream()
                .filter(one -> one.getAriaLabel().orElse("").equals("담길 글 빼기"))
                .findFirst()
                .orElseThrow());
        assertThat(board.one(id).lines()).isEmpty();
    }

    @Test
    @SignedInAs("reviewer")
    void what_stands_in_the_way_is_shown_and_nothing_can_be_scheduled() {
        var id = bundle("막힌 묶음", faqs.draft(Faqs.content("승인되지 않은 글", "본문")));

        UI.getCurrent().navigate("releases/" + id);

        assertThat(says("아직 승인되지 않았습니다")).isTrue();
        assertThat(button("공개 예약").isEnabled()).isFalse();
        assertThat(button("지금 공개").isEnabled()).isFalse();
    }

    @Test
    @SignedInAs("reviewer")
    void it_is_scheduled_and_taken_back() {
        var id = bundle("예약할 묶음", faqs.approved(Faqs.content("예약할 글", "본문")));
        UI.getCurrent().navigate("releases/" + id);

        _click(button("공개 예약"));
        _click(_find(Button.class, one -> one.withText("공개 예약")).getLast());
        assertThat(board.head(id).status()).isEqualTo(BundleStatus.SCHEDULED);

        _click(button("예약 취소"));
        assertThat(board.head(id).status()).isEqualTo(BundleStatus.OPEN);
    }

    @Test
    @SignedInAs("reviewer")
    void going_live_now_is_asked_once_more() {
        var id = bundle("바로 나갈 묶음", faqs.approved(Faqs.content("바로 나갈 글", "본문")));
        UI.getCurrent().navigate("releases/" + id);

        _click(button("지금 공개"));
        assertThat(board.head(id).status()).isEqualTo(BundleStatus.OPEN);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(board.head(id).status()).isEqualTo(BundleStatus.SCHEDULED);
        as.run("reviewer", () -> desk.take(id, BundleAction.CANCEL, null, null));
    }

    @Test
    void an_editor_sees_no_button_that_moves_it() {
        var id = bundle("보기만 하는 묶음", faqs.approved(Faqs.content("글", "본문")));

        UI.getCurrent().navigate("releases/" + id);

        assertThat(_find(Button.class, one -> one.withText("공개 예약"))).isEmpty();
        assertThat(_find(Button.class, one -> one.withText("지금 공개"))).isEmpty();
    }

    @Test
    void from_an_entry_it_goes_into_a_new_bundle_and_the_entry_says_so() {
        var entry = faqs.approved(Faqs.content("질문 화면에서 담을 글", "본문"));
        board.page(new BundleFilter(BundleStatus.OPEN, null), 200, null)
                .items()
                .forEach(open -> as.run("admin", () -> desk.take(open.id(), BundleAction.CANCEL, null, null)));
        UI.getCurrent().navigate("faqs/" + entry.id());

        _click(button("묶음에 담기"));
        _setValue(_get(TextField.class, field -> field.withLabel("새 묶음 이름")), "새로 만든 묶음");
        _click(button("담기"));

        assertThat(board.holding(entry.id()).orElseThrow().name()).isEqualTo("새로 만든 묶음");
        assertThat(says("새로 만든 묶음 · 1건")).isTrue();
        assertThat(faqBoard.one(entry.id()).revision()).isEqualTo(1);
    }

    @Test
    @SignedInAs("auditor")
    void who_has_no_right_does_not_get_in() {
        UI.getCurrent().navigate("releases");

        _assertNone(BundlesView.class);
    }

    @Test
    void it_speaks_english_too() {
        ScreenTest.Extension.speak(Locale.ENGLISH);
        var id = bundle("English", faqs.approved(Faqs.content("글", "본문")));

        UI.getCurrent().navigate("releases/" + id);

        assertThat(says("Nothing stands in the way")).isTrue();
    }

    @Test
    @SignedInAs("admin")
    @SuppressWarnings("unchecked")
    void a_category_change_is_put_in_shown_with_what_it_was_and_mended() {
        var id = bundle("분류를 바꾸는 묶음");
        UI.getCurrent().navigate("releases/" + id);

        _click(button("분류 변경 담기"));
        _click(button("담기"));
        assertThat(_get(ComboBox.class, box -> box.withLabel("분류")).isInvalid()).isTrue();
        _setValue(
                (ComboBox<CategoryStand>) _get(ComboBox.class, box -> box.withLabel("분류")),
                tree.standing().stream()
                        .filter(one -> one.slug().equals("account"))
                        .findFirst()
                        .orElseThrow());
        _click(button("담기"));
        assertThat(korean().isInvalid()).isTrue();
        _setValue(korean(), "계정과 로그인");
        _click(button("담기"));

        assertThat(says("계정과 로그인")).isTrue();
        assertThat(says("공개할 수 있습니다")).isTrue();
        _click(button("수정"));
        _setValue(korean(), "계정");
        _setValue(_get(IntegerField.class, field -> field.withLabel("순서")), 3);
        _click(button("저장"));
        assertThat(says("3번째")).isTrue();
        assertThat(says("계정과 로그인")).isFalse();
        as.run("admin", () -> desk.take(id, BundleAction.CANCEL, null, null));
    }

    private static TextField korean() {
        return _get(TextField.class, field -> field.withLabel("이름 (한국어)"));
    }

    @Test
    @SignedInAs("reviewer")
    void who_may_not_change_categories_is_told_and_sees_no_button_that_moves_it() {
        var id = bundle("분류가 담긴 묶음");
        as.run(
                "admin",
                () -> desk.change(id, "payment", null, new CategoryPlace(new LocalText("결제와 환불", null), null, 2)));

        UI.getCurrent().navigate("releases/" + id);

        assertThat(says("분류 관리 권한이 있는 담당자만")).isTrue();
        assertThat(says("결제와 환불")).isTrue();
        assertThat(_find(Button.class, one -> one.withText("공개 예약"))).isEmpty();
        assertThat(_find(Button.class, one -> one.withText("분류 변경 담기"))).isEmpty();
        assertThat(_find(Button.class, one -> one.withText("수정"))).isEmpty();
        as.run("admin", () -> desk.take(id, BundleAction.CANCEL, null, null));
    }
}
