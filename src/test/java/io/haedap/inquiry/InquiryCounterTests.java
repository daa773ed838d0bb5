package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class InquiryCounterTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    InquiryBoard board;

    @Autowired
    SettableClock clock;

    @Autowired
    InquiryPurge purge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void the_number_counts_within_the_day_of_Seoul_and_three_working_days_are_promised() {
        clock.set(Instant.parse("2026-11-19T15:30:00Z"));

        var first = counter.submit(Asked.about("payment").asked());
        var second = counter.submit(Asked.about("account").asked());

        assertThat(first.number()).matches("261120-\\d{4}");
        assertThat(Integer.parseInt(second.number().substring(7)))
                .isEqualTo(Integer.parseInt(first.number().substring(7)) + 1);
        assertThat(first.promisedBy()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(second.queue()).isEqualTo("account");
        assertThat(jdbc.sql("""
                        select policy from customer.consent
                         where customer = (select customer from inquiry.inquiry where number = :number)
                        """)
                        .param("number", first.number())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(policy -> policy.matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThatThrownBy(() -> counter.submit(Asked.about("nowhere")
                        .titled(" ")
                        .saying("가".repeat(20_001))
                        .from("no address")
                        .withoutConsent()
                        .asked()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactlyInAnyOrder("categorySlug", "subject", "body", "email", "consent"));
    }

    @Test
    void the_customer_follows_without_notes_and_names() {
        var receipt = counter.submit(Asked.about("payment").asked());
        as.run("lead", () -> {
            replies.reply(receipt.number(), NewReply.note("비밀 메모"));
            replies.reply(
                    receipt.number(),
                    NewReply.reply("답변입니다", board.one(receipt.number()).lastMessage()));
        });

        clock.forward(Duration.ofSeconds(15));
        var followed = counter.follow(receipt.followSecret());

        assertThat(followed.status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(followed.messages()).extracting(FollowedMessage::ours).containsExactly(false, true);
        assertThat(followed.toString()).doesNotContain("비밀", "lead");
        assertThat(followed.steps())
                .extracting(FollowedStep::status)
                .containsExactly(InquiryStatus.RECEIVED, InquiryStatus.OPEN, InquiryStatus.ANSWERED);
    }

    @Test
    void writing_on_brings_it_back_and_withdrawing_ends_it() {
        var receipt = counter.submit(Asked.about("payment").asked());
        as.run(
                "lead",
                () -> replies.reply(
                        receipt.number(),
                        NewReply.reply("답변입니다", board.one(receipt.number()).lastMessage())));

        counter.write(receipt.followSecret(), "카드번호는 4111-1111-1111-1111 입니다");

        var followed = counter.follow(receipt.followSecret());
        assertThat(followed.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(followed.messages().getLast().body()).doesNotContain("4111-1111");

        counter.withdraw(receipt.followSecret());

        assertThat(counter.follow(receipt.followSecret()).mayWrite()).isFalse();
        assertThatThrownBy(() -> counter.write(receipt.followSecret(), "더"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void the_secret_ends_ninety_days_after_closing() {
        var receipt = counter.submit(Asked.about("payment").asked());
        counter.withdraw(receipt.followSecret());

        clock.forward(Duration.ofDays(89));
        assertThat(counter.follow(receipt.followSecret()).status()).isEqualTo(InquiryStatus.CLOSED);
        clock.forward(Duration.ofDays(2));

        assertThatThrownBy(() -> counter.follow(receipt.followSecret())).hasMessage("not-found");
        assertThatThrownBy(() -> counter.follow("guessed")).hasMessage("not-found");
    }

    @Test
    void a_code_opens_it_once_within_ten_minutes_and_five_tries() {
        var receipt =
                counter.submit(Asked.about("payment").from("code@example.com").asked());
        var held = new AtomicReference<>(counter.sendCode(receipt.number(), "CODE@example.com"));
        var code = setCode(receipt.number(), "135790");

        assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), held.get(), "000000"))
                .hasMessageContaining("code-wrong");
        var secret = counter.exchangeCode(receipt.number(), held.get(), code);

        assertThat(counter.follow(secret).number()).isEqualTo(receipt.number());
        assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), held.get(), code))
                .hasMessageContaining("code-wrong");

        held.set(counter.sendCode(receipt.number(), "code@example.com"));
        setCode(receipt.number(), code);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), held.get(), "000000"));
        }
        assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), held.get(), code))
                .hasMessageContaining("code-wrong");

        held.set(counter.sendCode(receipt.number(), "code@example.com"));
        setCode(receipt.number(), code);
        clock.forward(Duration.ofMinutes(11));
        assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), held.get(), code))
                .hasMessageContaining("code-wrong");
    }

    @Test
    void asking_for_a_code_answers_alike_whoever_asks() {
        var receipt = counter.submit(Asked.about("payment").asked());

        counter.sendCode(receipt.number(), "somebody@example.com");
        counter.sendCode("261120-9999", "somebody@example.com");
        counter.sendCode("nonsense", "");

        assertThat(jdbc.sql(
                                "select count(*) from inquiry.follow_code where number in ('261120-9999', 'nonsense') and hash is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void strangers_who_know_the_number_do_not_keep_the_customer_from_a_code() {
        var receipt =
                counter.submit(Asked.about("payment").from("kept@example.com").asked());
        for (int i = 0; i < 6; i++) {
            counter.sendCode(receipt.number(), "stranger@example.com");
        }
        var ticket = counter.sendCode(receipt.number(), "kept@example.com");
        var code = setCode(receipt.number(), "246802");
        var foreign = counter.sendCode(receipt.number(), "another@example.com");
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), foreign, "000000"));
            assertThatThrownBy(() -> counter.exchangeCode(receipt.number(), "", "000000"));
        }

        assertThat(counter.follow(counter.exchangeCode(receipt.number(), ticket, code))
                        .number())
                .isEqualTo(receipt.number());
        assertThat(jdbc.sql("select count(*) from inquiry.follow_code where number = :number")
                        .param("number", receipt.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void what_opens_nothing_any_more_is_dropped_at_night() {
        var receipt =
                counter.submit(Asked.about("payment").from("night@example.com").asked());
        counter.sendCode(receipt.number(), "night@example.com");
        counter.withdraw(receipt.followSecret());
        var kept = "select (select count(*) from inquiry.follow_code where number = :number)"
                + " + (select count(*) from inquiry.follow_key k join inquiry.inquiry i on i.id = k.inquiry"
                + " where i.number = :number)";

        purge.purge();
        assertThat(jdbc.sql(kept)
                        .param("number", receipt.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        clock.forward(Duration.ofDays(91));
        purge.purge();

        assertThat(jdbc.sql(kept)
                        .param("number", receipt.number())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Only the hash of a code is kept, so the test puts one that it knows. */
    private String setCode(String number, String code) {
        jdbc.sql("""
                update inquiry.follow_code set hash = sha256(convert_to(:number || ':' || :code, 'UTF8'))
                 where id = (select max(id) from inquiry.follow_code where number = :number and hash is not null)
                """).param("number", number).param("code", code).update();
        return code;
    }
}
