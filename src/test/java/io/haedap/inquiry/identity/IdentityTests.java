package io.haedap.inquiry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.PreviewDesk;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.inquiry.ReplyWarning;
import io.haedap.inquiry.UnsendDesk;
import io.haedap.inquiry.question.Forms;
import io.haedap.inquiry.question.IdentityRule;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.inquiry.template.ReplyTemplate;
import io.haedap.inquiry.template.ReplyTemplateBoard;
import io.haedap.inquiry.template.ReplyTemplateDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("agent1")
class IdentityTests {

    @Autowired
    IdentityDesk desk;

    @Autowired
    QuestionDesk questions;

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    PreviewDesk previews;

    @Autowired
    ReplyTemplateDesk templates;

    @Autowired
    ReplyTemplateBoard templateBoard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void account_matters_need_it() {
        as.run("admin", () -> Forms.demandIdentity(questions, "account", IdentityRule.NEEDED));
    }

    @AfterEach
    void nothing_needs_it() {
        as.run("admin", () -> Forms.askNothing(questions, "account"));
    }

    @Test
    void it_goes_from_needed_by_asking_to_confirmed_and_each_step_is_known() {
        var number = asked("account");
        assertThat(identity(number).state()).isEqualTo(IdentityState.NEEDED);
        assertThat(identity(asked("service")).state()).isEqualTo(IdentityState.NOT_NEEDED);

        desk.ask(number, board.one(number).lastMessage(), Language.KO);
        assertThat(identity(number).state()).isEqualTo(IdentityState.ASKED);
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.WAITING_FOR_CUSTOMER);
        assertThat(board.one(number).messages().getLast().body())
                .contains(number)
                .contains("본인");
        desk.confirm(number, IdentityMethod.CALL_BACK, "등록된 번호로 통화, 900101-1234567");

        var now = identity(number);
        assertThat(now.state()).isEqualTo(IdentityState.CONFIRMED);
        assertThat(now.method()).isEqualTo(IdentityMethod.CALL_BACK);
        assertThat(now.by().email()).startsWith("agent1@");
        assertThat(now.remark()).doesNotContain("1234567");
        assertThat(board.one(number).history())
                .anySatisfy(step -> assertThat(step.detail()).isEqualTo("CONFIRMED:CALL_BACK"));
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.refuse(number, null))
                        .type())
                .isEqualTo("identity-transition");
        desk.need(number, null);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.waive(number, " "))
                        .faults())
                .extracting(Refusal.Fault::field)
                .containsExactly("remark");
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.confirm(number, null, null))
                        .faults())
                .extracting(Refusal.Fault::field)
                .containsExactly("method");
    }

    @Test
    void what_asked_and_was_taken_back_asked_nobody() {
        var number = asked("account");
        var sent = desk.ask(number, board.one(number).lastMessage(), Language.EN);

        unsend.takeBack(number, sent.id());

        assertThat(identity(number).state()).isEqualTo(IdentityState.NEEDED);
    }

    @Test
    void nothing_of_the_account_is_told_before_it_is_confirmed() {
        var number = asked("account");
        var basis = board.one(number).lastMessage();
        var telling = NewReply.reply("가입하신 주소는 ire.nam@example.com입니다.", basis).about(AboutAccount.TELLS);

        assertThat(catchThrowableOfType(Refusal.class, () -> replies.reply(number, telling))
                        .type())
                .isEqualTo("identity-unconfirmed");
        assertThat(board.one(number).messages()).hasSize(1);
        replies.reply(number, NewReply.reply("2026-11-20에 12,000원을 받았습니다.", basis));
        assertThat(audited(number)).containsExactly("AMOUNT,DATE");

        desk.confirm(number, IdentityMethod.DOCUMENT, null);
        replies.reply(
                number,
                NewReply.reply("확인했습니다.", board.one(number).lastMessage()).about(AboutAccount.TELLS));
        assertThat(board.one(number).messages()).hasSize(3);
    }

    @Test
    void a_reply_before_it_is_warned_of_by_what_it_contains() {
        var number = asked("account");

        var warnings = previews.warnings(number, "문의 " + number + " 건, 12,000원을 2026-11-20에 받았습니다. 주문 KR-20261123");

        assertThat(warnings)
                .filteredOn(warning -> warning.kind() == ReplyWarning.Kind.IDENTITY)
                .extracting(ReplyWarning::found)
                .containsExactly("AMOUNT,DATE,NUMBER");
        assertThat(previews.warnings(number, "안녕하세요 " + number))
                .extracting(ReplyWarning::found)
                .containsExactly("");
        assertThat(previews.warnings(asked("service"), "12,000원")).isEmpty();
    }

    @Test
    void words_that_tell_something_of_an_account_are_held_back() {
        var number = asked("account");
        var template = as.as(
                "lead",
                () -> templates.add(new ReplyTemplate.Draft(
                        new LocalText("가입 정보 안내", null), null, null, new LocalText("가입일을 알려 드립니다.", null), true)));
        try {
            assertThat(templateBoard.fitting(board.one(number), "가입", 8)).isEmpty();
            assertThat(catchThrowableOfType(Refusal.class, () -> templateBoard.filled(template.id(), board.one(number)))
                            .type())
                    .isEqualTo("identity-unconfirmed");
            desk.confirm(number, IdentityMethod.IN_PERSON, null);
            assertThat(templateBoard.fitting(board.one(number), "가입", 8)).hasSize(1);
            assertThat(templateBoard.filled(template.id(), board.one(number))).contains("가입일");
        } finally {
            as.run("lead", () -> templates.remove(template.id(), template.version()));
        }
    }

    @Test
    void nobody_checks_what_lies_in_queues_of_others() {
        var number = asked("payment");

        assertThat(catchThrowableOfType(Refusal.class, () -> desk.need(number, null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.need("000101-0000", null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Identity identity(String number) {
        return board.one(number).particulars().identity();
    }

    private List<String> audited(String number) {
        return jdbc.sql("""
                        select facts ->> 'contains' from audit.entry
                         where subject = :subject and action = 'inquiry.replied-before-identity'
                        """)
                .param("subject", "inquiry:" + number)
                .query(String.class)
                .list();
    }

    private String asked(String category) {
        return counter.submit(new NewInquiry(
                        category,
                        "가입 정보",
                        "언제 가입했나요?",
                        Language.KO,
                        Channel.WEB,
                        "남이레",
                        "ire.nam@example.com",
                        null,
                        true))
                .number();
    }
}
