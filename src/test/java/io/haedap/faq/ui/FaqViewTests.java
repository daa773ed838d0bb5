package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class FaqViewTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private CategoryTree categories;

    @Autowired
    private As as;

    private void write(String title, String body) {
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), title);
        _setValue(_get(TextArea.class, field -> field.withLabel("한국어")), body);
    }

    @SuppressWarnings("unchecked")
    private void choosePayment() {
        var field = (ComboBox<Category>) _get(ComboBox.class, box -> box.withLabel("분류"));
        _setValue(field, categories.find("payment").orElseThrow());
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static boolean shows(String text) {
        return !_find(Button.class, button -> button.withText(text)).isEmpty();
    }

    @Test
    void an_editor_writes_an_entry_and_submits_it() {
        UI.getCurrent().navigate("faqs/new");
        write("화면에서 쓴 글", "본문입니다.");
        choosePayment();

        _click(button("저장"));
        _click(button("검수 요청"));

        var entry = board.page(new FaqFilter(null, null, "화면에서 쓴 글"), 1, null)
                .items()
                .getFirst();
        assertThat(entry.status()).isEqualTo(FaqStatus.IN_REVIEW);
        assertThat(shows("승인")).isFalse();
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() {
        UI.getCurrent().navigate("faqs/new");
        write("제목만 있는 글", "");

        _click(button("저장"));

        var body = _get(TextArea.class, field -> field.withLabel("한국어"));
        assertThat(body.isInvalid()).isTrue();
        assertThat(body.getErrorMessage()).isEqualTo("입력해 주십시오");
        assertThat(_get(ComboBox.class, box -> box.withLabel("분류")).isInvalid()).isTrue();
        assertThat(_get(TextField.class, field -> field.withLabel("제목 (한국어)")).getValue())
                .isEqualTo("제목만 있는 글");
    }

    @Test
    @SignedInAs("reviewer")
    void a_moment_that_is_past_is_refused_beside_the_field_and_can_be_mended() {
        var approved = faqs.approved(Faqs.content("예약할 글", "본문"));
        UI.getCurrent().navigate("faqs/" + approved.id());
        _click(button("게시 예약"));
        var at = _get(DateTimePicker.class);
        at.setValue(LocalDateTime.of(2020, 1, 1, 9, 0));
        _click(inDialog("게시 예약"));

        assertThat(at.isInvalid()).isTrue();
        assertThat(at.getErrorMessage()).isEqualTo("지금 이후의 시각을 골라 주십시오");

        at.setValue(null);
        _click(inDialog("게시 예약"));
        assertThat(at.getErrorMessage()).isEqualTo("입력해 주십시오");

        at.setValue(LocalDateTime.of(2126, 1, 1, 9, 0));
        _click(inDialog("게시 예약"));
        assertThat(board.one(approved.id()).status()).isEqualTo(FaqStatus.SCHEDULED);
        _assertNone(DateTimePicker.class);
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, button -> button.withText(text));
    }

    @Test
    void the_slower_of_two_editors_keeps_the_text_and_is_told() {
        var draft = faqs.draft(Faqs.content("둘이 쓰는 글", "본문"));
        UI.getCurrent().navigate("faqs/" + draft.id());
        as.run("admin", () -> desk.write(draft.id(), draft.version(), Faqs.content("둘이 쓰는 글", "다른 사람의 글")));
        write("둘이 쓰는 글", "내가 쓴 글");

        _click(button("저장"));

        assertThat(_get(TextArea.class, field -> field.withLabel("한국어")).getValue())
                .isEqualTo("내가 쓴 글");
        assertThat(as.as("editor", () -> board.one(draft.id()))
                        .content()
                        .translations()
                        .ko()
                        .body())
                .isEqualTo("다른 사람의 글");
    }

    @Test
    @SignedInAs("reviewer")
    void a_reviewer_approves_and_publishes_and_cannot_write() {
        var draft = faqs.draft(Faqs.content("검수할 글", "본문"));
        as.run("editor", () -> desk.submit(draft.id(), 1));

        UI.getCurrent().navigate("faqs/" + draft.id());
        assertThat(shows("저장")).isFalse();
        _click(button("승인"));
        _click(button("게시"));

        assertThat(board.one(draft.id()).status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(_get(TextField.class, field -> field.withLabel("제목 (한국어)")).isReadOnly())
                .isTrue();
    }

    @Test
    void a_title_that_is_too_long_is_not_cut_but_refused_beside_its_field() {
        UI.getCurrent().navigate("faqs/new");
        write("가".repeat(10_000), "본문");
        choosePayment();

        _click(button("저장"));

        var title = _get(TextField.class, field -> field.withLabel("제목 (한국어)"));
        assertThat(title.getErrorMessage()).isEqualTo("200자까지 쓸 수 있습니다");
        assertThat(title.getValue()).hasSize(10_000);
    }

    @Test
    void a_question_for_review_is_taken_back_and_nothing_typed_is_lost() {
        var draft = faqs.draft(Faqs.content("거둘 글", "본문"));
        desk.submit(draft.id(), 1);
        UI.getCurrent().navigate("faqs/" + draft.id());
        write("거둘 글", "아직 저장하지 않은 본문");

        _click(button("검수 거두기"));

        assertThat(board.one(draft.id()).status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(board.one(draft.id()).revision()).isEqualTo(1);
        assertThat(_get(TextArea.class, field -> field.withLabel("한국어")).getValue())
                .isEqualTo("아직 저장하지 않은 본문");
        _click(button("저장"));
        assertThat(board.one(draft.id()).revision()).isEqualTo(2);
    }

    @Test
    @SignedInAs("publisher")
    void who_has_no_right_does_not_get_in() {
        UI.getCurrent().navigate("faqs");

        _assertNone(FaqsView.class);
    }

    @Test
    void an_unknown_entry_is_not_there() {
        UI.getCurrent().navigate("faqs/999999");

        _assertNone(FaqView.class);
    }

    @Test
    void the_list_filters_by_what_the_address_says() {
        faqs.draft(Faqs.content("거를 수 있는 초안", "본문"));

        UI.getCurrent().navigate("faqs", QueryParameters.simple(Map.of("status", "draft", "q", "거를 수 있는")));

        assertThat(_get(TextField.class, field -> field.withPlaceholder("제목으로 찾기"))
                        .getValue())
                .isEqualTo("거를 수 있는");
        assertThat(_get(H1.class).getText()).isEqualTo("자주 묻는 질문");
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("faqs");

        assertThat(_get(H1.class).getText()).isEqualTo("FAQ");
        assertThat(shows("Write an entry")).isTrue();
    }
}
