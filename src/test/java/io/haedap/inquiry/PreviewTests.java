package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("agent2")
class PreviewTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    PreviewDesk previews;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @Test
    void what_is_somebodys_own_is_warned_of_and_what_is_the_customers_is_not() {
        var number = counter.submit(
                        Asked.about("payment").from("own.phone@example.com").asked())
                .number();

        assertThat(previews.warnings(number, "own.phone@example.com 또는 010-0000-1520, help@gamnaru.example"))
                .isEmpty();
        assertThat(previews.warnings(number, "010-1234-5678, someone@example.org, 4111-1111-1111-1111, 900101-1234567"))
                .extracting(ReplyWarning::kind)
                .containsExactlyInAnyOrder(
                        ReplyWarning.Kind.NUMBER,
                        ReplyWarning.Kind.NUMBER,
                        ReplyWarning.Kind.PHONE,
                        ReplyWarning.Kind.MAIL);
        assertThat(previews.warnings(number, "010-1234-5678"))
                .extracting(ReplyWarning::found)
                .doesNotContain("010-1234-5678");
    }

    @Test
    void the_preview_is_the_letter_that_would_be_sent() {
        var number = counter.submit(Asked.about("payment").asked()).number();
        var body = "**오늘** 환불했습니다. <script>x</script>";

        var preview = previews.preview(number, body);

        replies.spread(number, NewReply.reply(body, board.one(number).lastMessage()));
        var letter = jdbc.sql("select subject, body from mail.letter where about = :about and kind = 'REPLY'")
                .param("about", "inquiry:" + number)
                .query((row, line) -> row.getString("subject") + row.getString("body"))
                .single();
        assertThat(letter).startsWith(preview.subject());
        assertThat(preview.mail()).contains("<strong>오늘</strong>", number).doesNotContain("<script>");
        assertThat(preview.body()).isEqualTo(body);
    }

    @Test
    void it_holds_for_the_queues_of_whoever_asks() {
        var account = counter.submit(Asked.about("account").asked()).number();

        assertThatThrownBy(() -> previews.preview(account, "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
