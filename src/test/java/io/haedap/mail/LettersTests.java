package io.haedap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.people.Invitation;
import io.haedap.people.StaffDesk;
import io.haedap.shared.Language;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class LettersTests {

    @Autowired
    Outbox outbox;

    @Autowired
    LetterBoard board;

    @Autowired
    StaffDesk staff;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    private String id = "";

    @BeforeEach
    void oneCodeWaits() {
        jdbc.sql("delete from mail.letter").update();
        transactions.executeWithoutResult(_ -> outbox.post(new Letter(
                "code:1",
                Letter.Kind.CODE,
                "ryu@example.com",
                "류수담",
                Language.KO,
                "확인 번호",
                "확인 번호는 482913입니다. 접수 번호 261120-0482",
                "inquiry:261120-0482")));
        id = jdbc.sql("select id from mail.letter").query(String.class).single();
    }

    @AfterEach
    void burn() {
        jdbc.sql("delete from mail.letter").update();
    }

    @Test
    void without_a_mail_server_the_code_is_read_in_the_outbox_and_recorded() {
        var opened = as.as("admin", () -> board.open(id));

        assertThat(opened.body()).contains("482913");
        assertThat(opened.letter().to()).isEqualTo("r•••••@example.com");
        assertThat(opened.toName()).isEqualTo("류*담");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where subject = :letter and action = 'personal-data.read'")
                        .param("letter", "letter:" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as.as("lead", () -> board.open(id)));
    }

    @Test
    void a_letter_left_while_sending_is_in_doubt_and_may_be_stopped() {
        jdbc.sql("update mail.letter set state = 'SENDING', claimed_at = now() - interval '10 seconds'")
                .update();
        assertThat(as.as("admin", () -> board.one(id)).allowed()).isEmpty();

        jdbc.sql("update mail.letter set claimed_at = now() - interval '3 minutes'")
                .update();

        var letter = as.as("admin", () -> board.one(id));
        assertThat(letter.doubtful()).isTrue();
        assertThat(letter.allowed()).containsExactlyInAnyOrder(LetterAction.RETRY, LetterAction.CANCEL);
    }

    @Test
    void codes_and_links_are_blotted_and_numbers_of_inquiries_are_not() {
        assertThat(Blots.out(Letter.Kind.CODE, "확인 번호는 482913입니다. 접수 번호 261120-0482"))
                .isEqualTo("확인 번호는 ••••••입니다. 접수 번호 261120-0482");
        assertThat(Blots.out(Letter.Kind.REPLY, "승인 번호 304188, https://h.kr/f/" + "a".repeat(43) + "?x"))
                .isEqualTo("승인 번호 304188, https://h.kr/f/••••••?x");
    }

    @Test
    void an_invitation_goes_to_the_outbox() {
        as.as(
                "admin",
                () -> staff.invite(
                        new Invitation("new.agent@example.com", "새*사람", Set.of("agent"), Set.of(), Set.of())));

        var body = jdbc.sql("select body from mail.letter where kind = 'STAFF'")
                .query(String.class)
                .single();
        assertThat(body).contains("http://localhost:8080/console/welcome/", "새\\*사람");
        jdbc.sql("delete from people.invitation").update();
        jdbc.sql(
                        "delete from people.staff_role where staff = (select id from people.staff where email = 'new.agent@example.com')")
                .update();
        jdbc.sql("delete from people.staff where email = 'new.agent@example.com'")
                .update();
    }

    @Test
    void the_api_lists_opens_cancels_and_refuses() {
        var admin = as.bearer("admin");
        assertThat(mvc.get().uri("/api/v1/letters")).hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/letters").header("Authorization", as.bearer("lead")))
                .hasStatus(403);

        var list = assertThat(mvc.get().uri("/api/v1/letters?status=WAITING").header("Authorization", admin))
                .hasStatusOk()
                .bodyJson();
        list.extractingPath("$.items[0].to").isEqualTo("r•••••@example.com");
        list.extractingPath("$.items[0].allowed").asArray().containsExactlyInAnyOrder("RETRY", "CANCEL");
        list.doesNotHavePath("$.items[0].body");
        assertThat(mvc.get().uri("/api/v1/letters/" + id).header("Authorization", admin))
                .bodyJson()
                .extractingPath("$.body")
                .asString()
                .contains("482913");

        assertThat(act(admin, "{\"action\": \"CANCEL\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CANCELLED");
        assertThat(act(admin, "{\"action\": \"RETRY\"}")).hasStatus(409);
        assertThat(act(admin, "{\"action\": \"BURN\"}")).hasStatus(400);
        assertThat(act(admin, "{}")).hasStatus(422);
        assertThat(mvc.get().uri("/api/v1/letters/nothing").header("Authorization", admin))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/letters/999999").header("Authorization", admin))
                .hasStatus(404);
        assertThat(jdbc.sql("select body from mail.letter").query(String.class).single())
                .doesNotContain("482913");
    }

    @Test
    void a_post_with_an_idempotency_key_happens_once() {
        var admin = as.bearer("admin");
        var key = java.util.UUID.randomUUID().toString();

        var first = act(admin, "{\"action\": \"CANCEL\"}")
                .header("Idempotency-Key", key)
                .exchange();
        var again = act(admin, "{\"action\": \"CANCEL\"}")
                .header("Idempotency-Key", key)
                .exchange();

        assertThat(first).hasStatusOk();
        assertThat(again).hasStatusOk().headers().containsHeader("Idempotency-Replayed");
        assertThat(again).bodyText().isEqualTo(bodyOf(first));
        assertThat(act(admin, "{\"action\": \"RETRY\"}").header("Idempotency-Key", key))
                .hasStatus(422);
        assertThat(act(as.bearer("lead"), "{}").header("Idempotency-Key", key)).hasStatus(403);
    }

    private static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockMvcTester.MockMvcRequestBuilder act(String authorization, String body) {
        return mvc.post()
                .uri("/api/v1/letters/" + id + "/transitions")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
