package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.inquiry.queue.Presence;
import io.haedap.inquiry.queue.PresenceDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("agent2")
class InquiriesViewTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    DraftDesk drafts;

    @Autowired
    PresenceDesk presence;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
    }

    @Test
    void the_agent_takes_the_next_inquiry_and_answers_it() {
        var number = asked("환불이 안 돼요");
        UI.getCurrent().navigate("inquiries", QueryParameters.of("queue", "payment"));

        _click(_get(Button.class, button -> button.withText("다음 가져오기")));

        assertThat(_get(H2.class, h -> h.withText("환불이 안 돼요")).isVisible()).isTrue();
        _setValue(_get(TextArea.class, area -> area.withPredicate(TextArea::isVisible)), "오늘 환불했습니다.");
        _click(_get(Button.class, button -> button.withText("답변 보내기")));

        var one = board.one(number);
        assertThat(one.status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(one.messages())
                .extracting(InquiryMessage::kind)
                .containsExactly(MessageKind.CUSTOMER, MessageKind.REPLY);
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void a_reply_that_somebody_outran_stays_in_its_field_until_the_new_one_was_read() {
        var number = asked("두 번 결제됐어요");
        UI.getCurrent().navigate("inquiries/" + number);
        _setValue(_get(TextArea.class), "확인하고 있습니다.");
        as.run("lead", () -> replies.reply(number, NewReply.note("정산팀 확인 중")));

        _click(_get(Button.class, button -> button.withText("답변 보내기")));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("확인하고 있습니다.");
        assertThat(board.one(number).messages()).hasSize(2);
        assertThat(_get(Button.class, button -> button.withText("답변 보내기")).isEnabled())
                .isFalse();

        _click(_get(Button.class, button -> button.withText("읽었습니다. 이어서 고치기")));
        _click(_get(Button.class, button -> button.withText("답변 보내기")));

        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.ANSWERED);
    }

    @Test
    void what_was_being_written_is_offered_again() {
        var number = asked("초안");
        drafts.save(number, MessageKind.REPLY, "쓰다 만 답변", board.one(number).lastMessage());

        UI.getCurrent().navigate("inquiries/" + number);

        assertThat(_get(TextArea.class).getValue()).isEqualTo("쓰다 만 답변");
    }

    @Test
    void words_on_their_way_from_one_inquiry_cannot_arrive_in_the_next() {
        var one = asked("첫째 문의");
        var other = asked("둘째 문의");
        UI.getCurrent().navigate("inquiries/" + one);
        var field = _get(TextArea.class);
        field.setValue("첫째에게 쓰던 말");
        _fireValueChange(field);

        UI.getCurrent().navigate("inquiries/" + other);

        assertThat(field.isAttached()).isFalse();
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        UI.getCurrent().navigate("inquiries/" + one);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("첫째에게 쓰던 말");
    }

    @Test
    void a_closed_inquiry_takes_notes_alone() {
        UI.getCurrent().navigate("inquiries/" + asked("끝낼 문의"));

        choose("종결");

        assertThat(_get(Button.class, button -> button.withText("메모 남기기")).isVisible())
                .isTrue();
        _assertNone(Button.class, button -> button.withText("답변 보내기"));
    }

    @Test
    void an_empty_reply_is_refused_beside_the_field() {
        var number = asked("빈 답변");
        UI.getCurrent().navigate("inquiries/" + number);

        _click(_get(Button.class, button -> button.withText("답변 보내기")));

        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("입력해 주십시오");
    }

    @Test
    void a_foreign_inquiry_is_not_shown() {
        var account = counter.submit(inquiry("account", "남의 문의함")).number();

        UI.getCurrent().navigate("inquiries/" + account);

        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(EmptyState.class))
                .extracting(state -> state.getElement().getTextRecursively())
                .anyMatch(words -> words.contains(account + " 문의를 찾을 수 없습니다"));
    }

    @Test
    void whoever_is_out_of_office_is_asked_before_taking_the_next() {
        var number = asked("부재 중에 온 문의");
        presence.set(Presence.State.OUT_OF_OFFICE, Instant.now().plus(Duration.ofHours(3)));
        UI.getCurrent().navigate("inquiries", QueryParameters.of("queue", "payment"));

        _click(_get(Button.class, button -> button.withText("다음 가져오기")));
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.RECEIVED);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(presence.mine().state()).isEqualTo(Presence.State.AVAILABLE);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_was_not_sent_is_spoken_of_when_its_inquiry_is_handed_out_of_sight() {
        var number = asked("계정 문의였습니다");
        UI.getCurrent().navigate("inquiries/" + number);
        var field = _get(TextArea.class);
        field.setValue("쓰다 만 답변");
        _fireValueChange(field);
        choose("이관");
        var dialog = _get(HandoverDialog.class);
        assertThat(_get(dialog, Paragraph.class).getText()).contains("보내지 않은 글");
        Select<InquiryQueue> queue = _get(dialog, Select.class, select -> select.withLabel("문의함"));
        _setValue(
                queue,
                handovers.queues().stream()
                        .filter(one -> one.slug().equals("account"))
                        .findFirst()
                        .orElseThrow());
        _setValue(_get(dialog, TextArea.class, area -> area.withLabel("전달 메모")), "계정 쪽입니다");

        _click(_get(dialog, Button.class, button -> button.withText("이관")));

        expectToast("내 초안으로 남아");
        assertThat(jdbc.sql("""
                                select count(*) from inquiry.draft d join inquiry.inquiry i on i.id = d.inquiry
                                 where i.number = :number and d.body = '쓰다 만 답변'
                                """).param("number", number).query(Integer.class).single())
                .isEqualTo(1);
    }

    private static void choose(String entry) {
        _get(MenuBar.class).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> entry.equals(item.getText()))
                .forEach(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)));
    }

    private static void expectToast(String words) {
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains(words);
    }

    @Test
    void it_speaks_english_too() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("inquiries");

        assertThat(_get(Button.class, button -> button.withText("Take next"))).isNotNull();
    }

    @Test
    @SignedInAs("editor")
    void an_editor_has_no_business_here() {
        UI.getCurrent().navigate("inquiries");

        assertThat(_find(QueuePane.class)).isEmpty();
    }

    @Test
    void an_inquiry_from_the_telephone_is_taken_down_and_nothing_typed_is_lost() {
        UI.getCurrent().navigate("inquiries/new");
        _setValue(_get(TextField.class, field -> field.withLabel("제목")), "전화로 물어보심");
        _setValue(_get(EmailField.class), "no address");

        _click(_get(Button.class, button -> button.withText("문의 등록")));

        assertThat(_get(EmailField.class).getErrorMessage()).contains("hong@example.com");
        assertThat(_get(Checkbox.class).isInvalid()).isTrue();
        assertThat(_get(TextField.class, field -> field.withLabel("제목")).getValue())
                .isEqualTo("전화로 물어보심");
    }

    private String asked(String subject) {
        return counter.submit(inquiry("payment", subject)).number();
    }

    private static NewInquiry inquiry(String category, String subject) {
        return new NewInquiry(
                category, subject, "본문입니다.", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true);
    }
}
