package io.haedap.inquiry.ui;

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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.MergeBoard;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("agent2")
class TiesViewTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    MergeBoard ties;

    @Autowired
    ReplyDesk replies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
    }

    @Test
    void a_duplicate_is_merged_in_one_step_and_parted_from_the_banner() {
        var target = asked("twice@example.com", "자동결제가 두 번 되었습니다", "취소해 주세요");
        var origin = asked("twice@example.com", "자동결제가 두 번 되었습니다!", "취소해 주세요");
        UI.getCurrent().navigate("inquiries/" + target);

        _click(_get(Button.class, button -> button.withText("여기에 합치기")));

        assertThat(ties.ties(origin).into()).isEqualTo(target);
        UI.getCurrent().navigate("inquiries/" + origin);
        assertThat(_get(MergedBanner.class).isVisible()).isTrue();
        _assertNone(Button.class, button -> button.withText("다시 열기"));

        _click(_get(Button.class, button -> button.withText("분리")));

        assertThat(ties.ties(origin).into()).isNull();
        assertThat(board.one(origin).status()).isEqualTo(InquiryStatus.RECEIVED);

        _click(_get(Button.class, button -> button.withText("되돌리기")));

        assertThat(ties.ties(origin).into()).isEqualTo(target);
        assertThat(_get(MergedBanner.class).isVisible()).isTrue();
    }

    @Test
    void merging_another_customer_asks_once_more() {
        var target = asked("one@example.com", "문의 하나", "하나");
        var origin = asked("other@example.com", "문의 둘", "둘");
        jdbc.sql("update inquiry.inquiry set unanswered = false where number = :number")
                .param("number", origin)
                .update();
        UI.getCurrent().navigate("inquiries/" + target);
        choose("문의 합치기");
        _setValue(_get(TextField.class, field -> field.withLabel("다른 접수 번호")), origin);

        _click(_get(Button.class, button -> button.withText("합치기")));
        assertThat(ties.ties(origin).into()).isNull();

        _setValue(_get(Checkbox.class, box -> box.withLabel("다른 고객의 문의도 합칩니다")), true);
        _setValue(_get(TextField.class, field -> field.withLabel("다른 접수 번호")), origin + " ");
        assertThat(_find(Checkbox.class, box -> box.withLabel("다른 고객의 문의도 합칩니다")))
                .as("said of others than those that stand there now")
                .isEmpty();
        _click(_get(Button.class, button -> button.withText("합치기")));
        _setValue(_get(Checkbox.class, box -> box.withLabel("다른 고객의 문의도 합칩니다")), true);
        _click(_get(Button.class, button -> button.withText("합치기")));
        assertThat(ties.ties(origin).into()).isEqualTo(target);
    }

    @Test
    void quoted_mail_is_folded_and_a_long_conversation_is_drawn_by_need() {
        var number = asked("long@example.com", "긴 대화", "아직 안 됩니다.\n\n-----Original Message-----\n예전 글");
        UI.getCurrent().navigate("inquiries/" + number);
        assertThat(_find(NativeDetails.class)).hasSize(1);

        for (int i = 0; i < 60; i++) {
            replies.reply(number, NewReply.note("메모 " + i));
        }
        UI.getCurrent().navigate("inquiries");
        UI.getCurrent().navigate("inquiries/" + number);

        assertThat(_find(MessageArticle.class)).hasSizeLessThanOrEqualTo(Conversation.DRAWN);
        _click(_get(
                Button.class,
                button -> button.withPredicate(one -> one.getText().startsWith("이전 "))));
        assertThat(_find(MessageArticle.class)).hasSize(61);

        jdbc.sql("""
                        insert into inquiry.message (inquiry, kind, body, at)
                        select i.id, 'CUSTOMER', n::text, now() from inquiry.inquiry i, generate_series(1, 200) as said (n)
                         where i.number = :number
                         order by said.n
                        """).param("number", number).update();
        UI.getCurrent().navigate("inquiries");
        UI.getCurrent().navigate("inquiries/" + number);
        assertThat(older().getText()).contains(String.valueOf(261 - 2 * Conversation.DRAWN));
        while (!olders().isEmpty()) {
            _click(older());
        }
        assertThat(_find(MessageArticle.class)).hasSize(261);
        assertThat(_find(MessageArticle.class).getFirst().getElement().getTextRecursively())
                .contains("아직 안 됩니다");
    }

    private static Button older() {
        return olders().getFirst();
    }

    private static List<Button> olders() {
        return _find(
                Button.class,
                button -> button.withPredicate(one -> one.getText().startsWith("이전 ")));
    }

    @Test
    void the_sheet_for_printing_is_whole_and_its_reading_is_recorded() {
        var number = asked("sheet@example.com", "종이로 볼 문의", "본문");

        UI.getCurrent().navigate("inquiries/print/" + number);

        assertThat(_get(H2.class, head -> head.withText("종이로 볼 문의"))).isNotNull();
        _get(PrintView.class).printed();
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = :s and facts::text like '%print%'")
                        .param("s", "inquiry:" + number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        UI.getCurrent().navigate("inquiries/print/261120-9999");
        assertThat(_find(MessageArticle.class)).isEmpty();
    }

    @Test
    void notes_and_what_colleagues_did_are_printed_only_when_that_is_chosen() {
        var number = asked("paper@example.com", "고객에게 줄 종이", "본문");
        replies.reply(number, NewReply.note("우리끼리 하는 말"));

        UI.getCurrent().navigate("inquiries/print/" + number);
        assertThat(_find(MessageArticle.class)).hasSize(1);

        _setValue(_get(Checkbox.class, box -> box.withLabel("내부 메모와 처리 기록 포함")), true);
        assertThat(_find(MessageArticle.class)).hasSize(2);
    }

    @Test
    void who_calls_again_goes_on_with_what_is_open() {
        var number = asked("caller.again@example.com", "처음 전화", "처음");
        UI.getCurrent().navigate("inquiries/new");
        _setValue(_get(EmailField.class), "caller.again@example.com");
        _setValue(_get(com.vaadin.flow.component.textfield.TextArea.class), "다시 전화하셨습니다");

        _click(_get(
                Button.class,
                button -> button.withPredicate(one -> one.getText().contains(number))));

        assertThat(board.one(number).messages()).hasSize(2);
    }

    @Test
    void who_is_known_is_asked_for_no_particulars() {
        asked("known.caller@example.com", "처음 전화", "처음");
        UI.getCurrent().navigate("inquiries/new");
        _setValue(_get(EmailField.class), "known.caller@example.com");

        _click(_get(Button.class, button -> button.withText("이 고객으로 등록")));

        assertThat(_find(EmailField.class)).isEmpty();
    }

    @Test
    void it_speaks_english_too() {
        var number = asked("english@example.com", "한 문의", "본문");
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("inquiries/" + number);
        assertThat(_get(Button.class, button -> button.withText("Watch"))).isNotNull();
        UI.getCurrent().navigate("inquiries/new");
        assertThat(_get(RadioButtonGroup.class, group -> group.withLabel("Who spoke first")))
                .isNotNull();
    }

    private static void choose(String entry) {
        var root = _find(MenuBar.class).stream()
                .filter(Component::isVisible)
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> entry.equals(item.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(root, new ClickEvent<>(root));
    }

    private String asked(String email, String subject, String body) {
        return counter.submit(
                        new NewInquiry("payment", subject, body, Language.KO, Channel.WEB, "남이레", email, null, true))
                .number();
    }
}
