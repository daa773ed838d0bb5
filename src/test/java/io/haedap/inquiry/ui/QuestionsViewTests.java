package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.identity.IdentityMethod;
import io.haedap.inquiry.identity.IdentityState;
import io.haedap.inquiry.question.Filled;
import io.haedap.inquiry.question.Forms;
import io.haedap.inquiry.question.IdentityRule;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("admin")
class QuestionsViewTests {

    @Autowired
    QuestionDesk desk;

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    InquiryDesk inquiries;

    @Autowired
    As as;

    @AfterEach
    void nothing_is_asked() {
        as.run("admin", () -> Forms.askNothing(desk, "account"));
    }

    @Test
    void a_question_is_written_previewed_and_saved() {
        UI.getCurrent().navigate("category-questions/account");

        press("질문 추가");
        _setValue(_get(TextField.class, field -> field.withLabel("이름표 (영문)")), "used");
        _setValue(_get(TextField.class, field -> field.withLabel("질문")), "쓰셨습니까?");
        _setValue(kind(), QuestionKind.YES_NO);
        press("확인");
        press("질문 추가");
        _setValue(_get(TextField.class, field -> field.withLabel("이름표 (영문)")), "why");
        _setValue(_get(TextField.class, field -> field.withLabel("질문")), "무엇을 하셨습니까?");
        _setValue(condition(), desk(0));
        _setValue(_get(CheckboxGroup.class, group -> group.withLabel("이 가운데 하나로 답했을 때")), Set.of("yes"));
        press("확인");
        assertThat(desk.one("account").questions()).isEmpty();
        _assertNone(TextField.class, field -> field.withLabel("무엇을 하셨습니까?"));
        _setValue(_get(RadioButtonGroup.class, group -> group.withLabel("쓰셨습니까?")), "yes");
        assertThat(_find(TextField.class, field -> field.withLabel("무엇을 하셨습니까?")))
                .hasSize(1);
        press("저장");

        assertThat(desk.one("account").questions()).extracting(Question::slug).containsExactly("used", "why");
        press("쓰셨습니까? 아래로");
        press("저장");
        assertThat(words()).contains("‘무엇을 하셨습니까?’: 앞에 있는 선택형 질문만 조건이 될 수 있습니다");
        assertThat(desk.one("account").questions()).extracting(Question::slug).containsExactly("used", "why");
    }

    @Test
    @SignedInAs("agent1")
    void whoever_replies_is_warned_until_somebody_is_known() {
        as.run("admin", () -> Forms.demandIdentity(desk, "account", IdentityRule.NEEDED));
        var number = asked();
        inquiries.claim(number);
        UI.getCurrent().navigate("inquiries/" + number);

        _setValue(_get(TextArea.class), "2026-11-20에 12,000원을 받았습니다.");
        press("답변 보내기");

        assertThat(board.one(number).messages()).hasSize(1);
        assertThat(words()).contains("금액, 날짜");
        press("계정 내용이 없음을 확인하고 보내기");
        assertThat(board.one(number).messages()).hasSize(2);
    }

    @Test
    @SignedInAs("agent1")
    void one_press_asks_for_proof_and_one_confirms() {
        as.run("admin", () -> Forms.demandIdentity(desk, "account", IdentityRule.NEEDED));
        var number = asked();
        inquiries.claim(number);
        UI.getCurrent().navigate("inquiries/" + number);

        _click(_find(Button.class, button -> button.withText("본인 확인 요청 보내기")).getFirst());
        assertThat(identity(number)).isEqualTo(IdentityState.ASKED);
        _click(_find(Button.class, button -> button.withText("확인됨…")).getFirst());
        _setValue(_get(RadioButtonGroup.class, group -> group.withLabel("확인한 방법")), IdentityMethod.CALL_BACK);
        press("확인됨으로 표시");

        assertThat(identity(number)).isEqualTo(IdentityState.CONFIRMED);
        assertThat(_find(Button.class, button -> button.withText("본인 확인 요청 보내기")))
                .isEmpty();
    }

    @Test
    @SignedInAs("agent1")
    void answers_stand_beside_the_inquiry_masked() {
        as.run(
                "admin",
                () -> Forms.ask(
                        desk,
                        "account",
                        Forms.code("order", "AA-99999999"),
                        Forms.optional("used", QuestionKind.YES_NO)));
        var number = counter.submit(inquiry().filledIn(Filled.of(Map.of("order", "KR-20261123", "used", "yes"))))
                .number();

        UI.getCurrent().navigate("inquiries/" + number);

        assertThat(_find(H3.class)).extracting(H3::getText).contains("추가로 적은 내용");
        assertThat(_find(Span.class, span -> span.withClasses("answer")))
                .extracting(Span::getText)
                .containsExactly("KR\u2022\u2022\u2022\u2022\u2022\u2022\u202223", "예");
        UI.getCurrent().navigate("inquiries/print/" + number);
        assertThat(board.one(number).particulars().answers()).hasSize(2);
    }

    @Test
    @SignedInAs("agent1")
    void whoever_takes_a_call_sees_what_the_category_asks() {
        as.run("admin", () -> Forms.ask(desk, "account", Forms.required("since", QuestionKind.DATE)));

        UI.getCurrent().navigate("inquiries/new");
        @SuppressWarnings("unchecked")
        Select<io.haedap.category.Category> category = _get(Select.class, select -> select.withLabel("분류"));
        _setValue(
                category,
                category.getListDataView()
                        .getItems()
                        .filter(one -> one.slug().equals("account"))
                        .findFirst()
                        .orElseThrow());

        assertThat(_find(TextField.class, field -> field.withLabel("since?"))).hasSize(1);
    }

    private Question desk(int at) {
        return condition().getListDataView().getItem(at);
    }

    @SuppressWarnings("unchecked")
    private static Select<Question> condition() {
        return _get(Select.class, select -> select.withLabel("이 질문에 답했을 때만 묻기"));
    }

    @SuppressWarnings("unchecked")
    private static Select<QuestionKind> kind() {
        return _get(Select.class, select -> select.withLabel("형식"));
    }

    private IdentityState identity(String number) {
        return board.one(number).particulars().identity().state();
    }

    private static String words() {
        return String.join(
                " ",
                _find(com.vaadin.flow.component.html.ListItem.class).stream()
                        .map(item -> item.getText())
                        .toList());
    }

    private static void press(String words) {
        _click(_get(
                Button.class,
                button -> button.withPredicate(one -> words.equals(one.getText())
                        || words.equals(one.getAriaLabel().orElse("")))));
    }

    private String asked() {
        return counter.submit(inquiry()).number();
    }

    private static NewInquiry inquiry() {
        return new NewInquiry(
                "account", "가입 정보", "언제 가입했나요?", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true);
    }
}
