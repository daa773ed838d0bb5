package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("agent2")
class ComposerTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    DraftDesk drafts;

    @Autowired
    As as;

    @Test
    void what_was_sent_is_taken_back_into_the_field() {
        var number = opened();
        _setValue(text(), "오늘 환불했습니다.");
        press("답변 보내기");
        assertThat(text().getValue()).isEmpty();
        assertThat(board.one(number).messages()).hasSize(2);

        press("보내기 취소");

        assertThat(text().getValue()).isEqualTo("오늘 환불했습니다.");
        assertThat(board.one(number).messages()).hasSize(1);
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void a_second_press_sends_nothing_twice() {
        var number = opened();
        _setValue(text(), "한 번만");
        var send = _get(Button.class, button -> button.withText("답변 보내기"));
        assertThat(send.isDisableOnClick()).isTrue();

        _click(send);
        _click(_get(Button.class, button -> button.withText("답변 보내기")));

        assertThat(board.one(number).messages())
                .filteredOn(message -> message.kind() == MessageKind.REPLY)
                .hasSize(1);
    }

    @Test
    void somebody_elses_number_is_warned_of_and_sent_only_when_one_says_so() {
        var number = opened();
        _setValue(text(), "010-1234-5678로 전화해 주세요");

        press("답변 보내기");

        assertThat(board.one(number).messages()).hasSize(1);
        press("고치기");
        assertThat(text().getValue()).isEqualTo("010-1234-5678로 전화해 주세요");
        press("답변 보내기");
        press("그대로 보내기");
        assertThat(board.one(number).messages()).hasSize(2);
    }

    @Test
    void a_draft_comes_back_with_what_changed_since() {
        var number = asked();
        drafts.save(number, MessageKind.REPLY, "쓰다 만 글", board.one(number).lastMessage());
        as.run("lead", () -> replies.reply(number, NewReply.note("정산팀 확인 중")));

        UI.getCurrent().navigate("inquiries/" + number);

        var notice = _get(DraftNotice.class);
        assertThat(notice.isVisible()).isTrue();
        assertThat(notice.getElement().getTextRecursively()).contains("정산팀 확인 중");
        assertThat(text().getValue()).isEqualTo("쓰다 만 글");
        press("읽었습니다. 이어서 고치기");
        press("답변 보내기");
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.ANSWERED);
    }

    @Test
    void two_tabs_of_one_agent_send_one_reply_and_lose_no_word() {
        var number = opened();
        _setValue(text(), "둘째 탭에서 쓰던 글");
        replies.reply(number, NewReply.reply("첫째 탭에서 보낸 글", board.one(number).lastMessage()));

        press("답변 보내기");

        assertThat(text().getValue()).isEqualTo("둘째 탭에서 쓰던 글");
        assertThat(board.one(number).messages())
                .extracting(InquiryMessage::body)
                .containsExactly("본문입니다.", "첫째 탭에서 보낸 글");
    }

    @Test
    void after_the_back_button_nothing_is_sent_again() {
        var number = opened();
        _setValue(text(), "보낸 글");
        press("답변 보내기");
        UI.getCurrent().navigate("inquiries/" + asked());

        UI.getCurrent().navigate("inquiries/" + number);

        assertThat(text().getValue()).isEmpty();
        assertThat(board.one(number).messages()).hasSize(2);
    }

    @Test
    void asking_back_stops_the_clock_and_the_answer_gets_a_fresh_promise() {
        var receipt = counter.submit(inquiry());
        replies.reply(
                receipt.number(),
                new NewReply(
                        "언제였나요?", board.one(receipt.number()).lastMessage(), MessageKind.REPLY, NewReply.Then.WAIT));
        UI.getCurrent().navigate("inquiries/" + receipt.number());
        assertThat(_find(WaitingStrip.class)).hasSize(1);

        counter.write(receipt.followSecret(), "어제였습니다");

        assertThat(board.one(receipt.number()).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void a_reply_that_the_customer_outran_stands_in_the_field_again_with_what_they_wrote() {
        var receipt = counter.submit(inquiry());
        ScreenTest.Extension.staysSignedIn();
        UI.getCurrent().navigate("inquiries/" + receipt.number());
        _setValue(text(), "오늘 환불했습니다.");
        press("답변 보내기");
        _setValue(text(), "그리고 한 가지 더");

        counter.write(receipt.followSecret(), "환불 말고 교환해 주세요");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text().getValue()).isEqualTo("오늘 환불했습니다.\n\n그리고 한 가지 더");
        });
        var notice = _get(DraftNotice.class);
        assertThat(notice.getElement().getTextRecursively())
                .contains("고객이 먼저 연락하여 이 답변은 나가지 않았습니다")
                .contains("환불 말고 교환해 주세요");
        assertThat(drafts.find(receipt.number(), MessageKind.REPLY)
                        .orElseThrow()
                        .body())
                .isEqualTo("오늘 환불했습니다.\n\n그리고 한 가지 더");
    }

    @Test
    void what_is_typed_at_the_moment_when_a_stopped_reply_comes_back_takes_nothing_away() {
        var receipt = counter.submit(inquiry());
        ScreenTest.Extension.staysSignedIn();
        UI.getCurrent().navigate("inquiries/" + receipt.number());
        _setValue(text(), "오늘 환불했습니다.");
        press("답변 보내기");
        _setValue(text(), "그리고");
        counter.write(receipt.followSecret(), "환불 말고 교환해 주세요");
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text().getValue()).isEqualTo("오늘 환불했습니다.\n\n그리고");
        });

        // on its way before the words came back
        typed("그리고 한 가지");
        assertThat(text().getValue()).isEqualTo("오늘 환불했습니다.\n\n그리고 한 가지");
        typed("그리고 한 가지 더");
        assertThat(text().getValue()).isEqualTo("오늘 환불했습니다.\n\n그리고 한 가지 더");
        assertThat(draft(receipt.number())).isEqualTo("오늘 환불했습니다.\n\n그리고 한 가지 더");

        // they arrived: from now on it is the person who takes words away
        _fireDomEvent(text(), "given-back");
        typed("교환해 드리겠습니다.");
        assertThat(text().getValue()).isEqualTo("교환해 드리겠습니다.");
        assertThat(draft(receipt.number())).isEqualTo("교환해 드리겠습니다.");
    }

    /** As it comes from the browser. */
    private static void typed(String words) {
        var before = text().getValue();
        text().setValue(words);
        ComponentUtil.fireEvent(text(), new AbstractField.ComponentValueChangeEvent<>(text(), text(), before, true));
    }

    private String draft(String number) {
        return drafts.find(number, MessageKind.REPLY).orElseThrow().body();
    }

    @Test
    void what_a_template_says_is_found_by_the_button() {
        opened();

        _click(_get(Button.class, button -> button.withText("템플릿")));

        var picker = _get(InsertPicker.class);
        assertThat(picker.isVisible()).isTrue();
        assertThat(picker.getElement().getTextRecursively())
                .doesNotContain("{{")
                .doesNotContain("**");
    }

    @Test
    void a_mention_that_fits_nobody_says_whom_one_can_name() {
        opened();
        _get(Tabs.class).setSelectedIndex(1);
        ComponentUtil.fireEvent(
                _get(Tabs.class),
                new Tabs.SelectedChangeEvent(_get(Tabs.class), _get(Tabs.class).getSelectedTab(), true));
        press("동료 언급");

        _setValue(_get(_get(InsertPicker.class), TextField.class), "아무도 아님");

        assertThat(_get(InsertPicker.class).getElement().getTextRecursively()).contains("이 문의함을 볼 수 있는 동료");
    }

    @Test
    void what_was_taken_back_leaves_one_line_in_the_conversation() {
        opened();
        _setValue(text(), "보냈다가 거둘 글");
        press("답변 보내기");

        press("보내기 취소");

        assertThat(_get(Conversation.class).getElement().getTextRecursively())
                .contains("답변 보내기를 취소함")
                .doesNotContain("답변 뒤 상태");
    }

    private String opened() {
        var number = asked();
        UI.getCurrent().navigate("inquiries/" + number);
        return number;
    }

    private static TextArea text() {
        return _get(TextArea.class);
    }

    private static void press(String words) {
        _click(_find(Button.class, button -> button.withText(words)).getFirst());
    }

    private String asked() {
        return counter.submit(inquiry()).number();
    }

    private static NewInquiry inquiry() {
        return new NewInquiry(
                "payment", "제목", "본문입니다.", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true);
    }
}
