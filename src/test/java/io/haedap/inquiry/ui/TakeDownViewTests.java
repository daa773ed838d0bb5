package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.attachment.Samples;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.file.MessageFile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("agent2")
class TakeDownViewTests {

    @Autowired
    InquiryBoard board;

    @Autowired
    CategoryTree categories;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_takes_it_down_says_how_urgent_it_is_and_adds_what_was_brought() {
        var subject = fill("payment");
        _setValue(priority(), Priority.URGENT);
        upload("영수증.pdf", Samples.pdf());
        upload("둘.pdf", Samples.pdf());
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "둘.pdf 빼기")));

        _click(_get(Button.class, button -> button.withText("문의 등록")));

        var one = board.one(number(subject));
        assertThat(one.priority()).isEqualTo(Priority.URGENT);
        assertThat(one.messages().getFirst().attachments())
                .extracting(MessageFile::name)
                .containsExactly("영수증.pdf");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_we_begin_is_taken_back_into_the_field_of_its_inquiry() {
        var subject = fill("payment");
        _setValue(
                (RadioButtonGroup<Object>) _get(RadioButtonGroup.class, group -> group.withLabel("누가 먼저")),
                TakeDownView.Direction.OUT);
        _click(_get(Button.class, button -> button.withText("보내고 문의 시작")));
        var number = number(subject);
        assertThat(board.one(number).messages()).hasSize(1);

        _click(_find(Button.class, button -> button.withText("보내기 취소")).getFirst());

        assertThat(board.one(number).messages()).isEmpty();
        assertThat(_get(TextArea.class).getValue()).isNotBlank();
        _click(_get(Button.class, button -> button.withText("답변 보내기")));
        assertThat(board.one(number).messages()).hasSize(1);
    }

    @Test
    void in_a_queue_that_one_does_not_see_the_rules_decide_alone() {
        var subject = fill("account");
        _setValue(priority(), Priority.HIGH);

        _click(_get(Button.class, button -> button.withText("문의 등록")));

        assertThat(priority().getErrorMessage()).contains("볼 권한이 없는 문의함");
        assertThat(count(subject)).isZero();
        priority().clear();
        _click(_get(Button.class, button -> button.withText("문의 등록")));
        assertThat(count(subject)).isOne();
    }

    @Test
    void what_is_no_file_of_a_kind_that_is_taken_is_refused_beside_the_others() {
        UI.getCurrent().navigate("inquiries/new");

        upload("그림.png", Samples.pdf());

        assertThat(_get(Paragraph.class, text -> text.withClasses("refused").withPredicate(Paragraph::isVisible))
                        .getText())
                .contains("확장자(.png)");
    }

    private String fill(String category) {
        UI.getCurrent().navigate("inquiries/new");
        var subject = "방문 " + UUID.randomUUID();
        _setValue(_get(EmailField.class), UUID.randomUUID() + "@example.com");
        _setValue(_get(TextField.class, field -> field.withLabel("이름")), "남이레");
        _setValue(_get(TextField.class, field -> field.withLabel("제목")), subject);
        _setValue(_get(TextArea.class), "오셔서 물으셨습니다");
        _setValue(
                category(),
                categories.all().stream()
                        .filter(one -> one.slug().equals(category))
                        .findFirst()
                        .orElseThrow());
        _setValue(_get(Checkbox.class), true);
        return subject;
    }

    @SuppressWarnings("unchecked")
    private static Select<Category> category() {
        return _get(Select.class, select -> select.withLabel("분류"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Priority> priority() {
        return _get(Select.class, select -> select.withLabel("우선순위"));
    }

    private static void upload(String name, byte[] bytes) {
        UploadKt._upload(_get(Upload.class), name, bytes);
        MockVaadin.clientRoundtrip(false);
    }

    private String number(String subject) {
        return jdbc.sql("select number from inquiry.inquiry where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    private int count(String subject) {
        return jdbc.sql("select count(*) from inquiry.inquiry where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
