package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("agent2")
class CallDeskTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    IntakeDesk intake;

    @Autowired
    CallDesk calls;

    @Autowired
    OutreachDesk outreach;

    @Autowired
    InquiryBoard board;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @Test
    void whoever_calls_is_found_by_the_whole_number_alone_and_shown_masked() {
        var email = fresh();
        var number = intake.takeDown(typed(email, "010-7719-" + email.substring(1, 5), true))
                .number();
        var phone = "0107719" + email.substring(1, 5);

        assertThat(calls.callers(null, phone)).anySatisfy(caller -> {
            assertThat(caller.customer().name()).isEqualTo("남*레");
            assertThat(caller.customer().email()).doesNotContain(email);
            assertThat(caller.open()).extracting(InquiryRow::number).contains(number);
        });
        assertThat(calls.callers(email, null)).hasSize(1);
        assertThat(calls.callers(email.substring(1), phone.substring(0, 8))).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'personal-data.read' and facts::text like '%caller%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        as.run(
                "editor",
                () -> assertThatThrownBy(() -> calls.callers(email, null)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_known_customer_needs_no_particulars() {
        var email = fresh();
        intake.takeDown(typed(email, null, true));
        var known = calls.callers(email, null).getFirst().customer().id();

        var second = intake.takeDown(typed(null, null, true), known, null);

        assertThat(board.others(second.number(), 5, null).items()).hasSize(1);
    }

    @Test
    void a_repeated_call_joins_the_open_inquiry() {
        var number = intake.takeDown(typed(fresh(), null, true)).number();

        calls.join(number, Channel.PHONE, "다시 전화하셨습니다. 카드번호 4111 1111 1111 1111");

        var one = board.one(number);
        assertThat(one.messages()).hasSize(2);
        assertThat(one.messages().getLast().kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(one.messages().getLast().body()).doesNotContain("4111 1111 1111");
        assertThat(one.history().getLast().action()).isEqualTo("PHONE");
        assertThatThrownBy(() -> calls.join(number, Channel.WEB, "x")).hasMessageContaining("channel-call");
        assertThatThrownBy(() -> calls.join(number, Channel.PHONE, " ")).hasMessageContaining("required");
        desk.close(number, null);
        assertThatThrownBy(() -> calls.join(number, Channel.PHONE, "x")).hasMessageContaining("inquiry-transition");
    }

    @Test
    void a_call_stops_a_planned_reply() {
        var number = intake.takeDown(typed(fresh(), null, true)).number();
        var last = board.one(number).lastMessage();
        replies.reply(
                number,
                new NewReply("내일 보낼 답변", last, MessageKind.REPLY, NewReply.Then.CLOSE)
                        .at(clock.instant().plus(Duration.ofHours(10))));

        calls.join(number, Channel.PHONE, "해결되었다고 하십니다");

        var one = board.one(number);
        assertThat(one.messages()).extracting(InquiryMessage::kind).containsOnly(MessageKind.CUSTOMER);
        assertThat(one.history()).extracting(InquiryStep::action).contains(InquiryStep.HALT);
        assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void what_we_begin_goes_out_as_a_letter_and_is_in_our_hands() {
        var email = fresh();
        assertThatThrownBy(() -> outreach.begin(typed(email, null, false), NewReply.Then.WAIT))
                .hasMessageContaining("consent");

        var number =
                outreach.begin(typed(email, null, true), NewReply.Then.WAIT).number();

        var one = board.one(number);
        assertThat(one.status()).isEqualTo(InquiryStatus.WAITING_FOR_CUSTOMER);
        assertThat(one.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
        assertThat(one.messages()).extracting(InquiryMessage::kind).containsExactly(MessageKind.REPLY);
        assertThat(one.channel()).isEqualTo(Channel.PHONE);
        assertThat(jdbc.sql("select subject from mail.letter where about = :about")
                        .param("about", "inquiry:" + number)
                        .query(String.class)
                        .list())
                .containsExactly("제목입니다 (" + number + ")");
        assertThat(outreach.begin(typed(email, null, false), NewReply.Then.ANSWERED))
                .as("who agreed before is not asked again")
                .extracting(Begun::number)
                .isNotNull();
    }

    @Test
    void our_first_words_can_be_taken_back_mended_and_sent_again_as_first_words() {
        for (var then : NewReply.Then.values()) {
            var begun = outreach.begin(typed(fresh(), null, true), then);
            var number = begun.number();
            assertThat(begun.message().sendsAt())
                    .isBetween(
                            begun.message().at().plusSeconds(14),
                            begun.message().at().plusSeconds(16));
            assertThat(leaves(number)).isEqualTo(begun.message().sendsAt());

            unsend.takeBack(number, begun.message().id());

            var one = board.one(number);
            assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
            assertThat(one.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
            assertThat(one.answeredAt()).isNull();
            assertThat(one.messages()).isEmpty();
            assertThat(letters(number)).isEmpty();
            var draft = drafts.find(number, MessageKind.REPLY).orElseThrow();
            assertThat(draft.body()).isEqualTo("전화로 물어보셨습니다");
            drafts.save(number, MessageKind.REPLY, draft.body() + "!", draft.basedOn());

            replies.reply(number, NewReply.reply(draft.body() + "!", one.lastMessage()));

            assertThat(letters(number)).containsExactly("제목입니다 (" + number + ")");
            assertThat(board.one(number).messages())
                    .extracting(InquiryMessage::body)
                    .containsExactly("전화로 물어보셨습니다!");
        }
    }

    @Test
    void first_words_that_left_or_were_outrun_stay() {
        var begun = outreach.begin(typed(fresh(), null, true), NewReply.Then.WAIT);
        assertThatThrownBy(() -> replies.reply(begun.number(), NewReply.reply("또", "0")))
                .hasMessageContaining("inquiry-newer");
        as.run(
                "agent1",
                () -> assertThatThrownBy(() ->
                                unsend.takeBack(begun.number(), begun.message().id()))
                        .hasMessageContaining("not-found"));
        clock.forward(Duration.ofSeconds(15));

        assertThatThrownBy(() -> unsend.takeBack(begun.number(), begun.message().id()))
                .hasMessageContaining("inquiry-reply-left");
    }

    private List<String> letters(String number) {
        return jdbc.sql("select subject from mail.letter where about = :about")
                .param("about", "inquiry:" + number)
                .query(String.class)
                .list();
    }

    private Instant leaves(String number) {
        return jdbc.sql("select next_attempt_at from mail.letter where about = :about")
                .param("about", "inquiry:" + number)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void what_was_closed_long_ago_goes_on_as_another_one() {
        var number = intake.takeDown(typed(fresh(), null, true)).number();
        desk.close(number, null);
        clock.forward(Duration.ofDays(29));
        desk.reopen(number, null);
        desk.close(number, null);
        clock.forward(Duration.ofDays(31));

        assertThatThrownBy(() -> desk.reopen(number, null)).hasMessageContaining("inquiry-reopen-late");

        var spam = intake.takeDown(typed(fresh(), null, true)).number();
        desk.spam(spam, null);
        clock.forward(Duration.ofDays(40));
        desk.reopen(spam, null);
        assertThat(board.one(spam).status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void what_is_begun_is_as_urgent_as_was_said_before_anything_leaves() {
        var begun = outreach.begin(typed(fresh(), null, true), Priority.URGENT, NewReply.Then.WAIT);

        var inquiry = board.one(begun.number());
        assertThat(inquiry.priority()).isEqualTo(Priority.URGENT);
        assertThat(inquiry.history())
                .extracting(InquiryStep::action)
                .doesNotContain(InquiryAction.PRIORITY.name())
                .endsWith(InquiryStep.REPLY);
    }

    @Test
    void nobody_begins_in_a_queue_that_they_do_not_see() {
        var typed = new NewInquiry("account", "제목입니다", "본문", Language.KO, Channel.MAIL, "남이레", fresh(), null, true);

        assertThatThrownBy(() -> outreach.begin(typed, NewReply.Then.WAIT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("category-foreign");
    }

    private static String fresh() {
        var random = Math.abs(UUID.randomUUID().getLeastSignificantBits());
        return "c" + String.valueOf(random).substring(0, 12) + "@example.com";
    }

    private static NewInquiry typed(@Nullable String email, @Nullable String phone, boolean consent) {
        return new NewInquiry(
                "payment", "제목입니다", "전화로 물어보셨습니다", Language.KO, Channel.PHONE, "남이레", email, phone, consent);
    }
}
