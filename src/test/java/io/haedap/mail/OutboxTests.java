package io.haedap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.shared.Language;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox with a real SMTP peer. */
@HaedapTest
class OutboxTests {

    private static final String SECRET = "k3VhZ2FtLXNlY3JldC1vZi0yNTYtYml0cy1sb25nLXg";

    @Autowired
    Outbox outbox;

    @Autowired
    LetterStore store;

    @Autowired
    Sender sender;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private GreenMail server;
    private Postman postman;

    @BeforeEach
    void openThePostOffice() {
        jdbc.sql("delete from mail.letter").update();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        postman = postman(server.getSmtp().getPort());
    }

    @AfterEach
    void closeThePostOffice() {
        server.stop();
        clock.reset();
        jdbc.sql("delete from mail.letter").update();
    }

    private Postman postman(int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        mail.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return new Postman(store, mail, sender, transactions, clock);
    }

    private static Letter letter(String key, Letter.Kind kind) {
        return new Letter(
                key,
                kind,
                "Su.Dam@Example.com",
                "류수담",
                Language.KO,
                "문의를 받았습니다 261120-0482",
                "류수담 님, **문의**를 받았습니다.\n\n[진행 보기](https://help.example/inquiries/follow/" + SECRET + ")\n\n> 첫 줄",
                "inquiry:261120-0482");
    }

    private void post(Letter letter) {
        transactions.executeWithoutResult(_ -> outbox.post(letter));
    }

    private void deliverAll() {
        while (postman.deliverNext()) {
            // until none is due
        }
    }

    private String state() {
        return jdbc.sql("select state from mail.letter").query(String.class).single();
    }

    @Test
    void a_letter_arrives_once_as_text_and_html() throws Exception {
        post(letter("receipt:1", Letter.Kind.ACKNOWLEDGEMENT));
        post(letter("receipt:1", Letter.Kind.ACKNOWLEDGEMENT));

        deliverAll();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("문의를 받았습니다 261120-0482");
        assertThat(received.getFrom()[0]).hasToString("no-reply@localhost");
        assertThat(received.getAllRecipients()[0].toString()).contains("su.dam@example.com");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(received.getMessageID()).matches("<haedap\\.\\d+\\.\\d+@localhost>");
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("류수담 님, 문의를 받았습니다.", "진행 보기 (https://help.example/inquiries/follow/" + SECRET + ")")
                .doesNotContain("**문의**");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<strong>문의</strong>", "<blockquote>", "charset=\"utf-8\"")
                .doesNotContain("style=");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void to_an_acknowledgement_nobody_replies() throws Exception {
        post(letter("receipt:5", Letter.Kind.ACKNOWLEDGEMENT));
        try (var peer = new SmtpPeer()) {
            postman = postman(peer.port());

            deliverAll();

            assertThat(peer.heard()).contains("MAIL FROM:<>", "RCPT TO:<su.dam@example.com>");
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void what_a_sent_letter_granted_is_blotted_out_of_the_outbox() {
        post(letter("receipt:2", Letter.Kind.ACKNOWLEDGEMENT));

        deliverAll();

        assertThat(jdbc.sql("select body from mail.letter").query(String.class).single())
                .doesNotContain(SECRET)
                .contains("문의", "follow/••••••");
    }

    @Test
    void a_refused_recipient_is_down_as_failed_at_once() throws Exception {
        post(letter("reply:7", Letter.Kind.REPLY));
        try (var peer = new SmtpPeer()) {
            peer.refuse("su.dam@example.com");
            postman = postman(peer.port());

            deliverAll();
        }

        assertThat(state()).isEqualTo("FAILED");
        assertThat(jdbc.sql("select last_error from mail.letter")
                        .query(String.class)
                        .single())
                .contains("550", "s•••••@example.com");
    }

    @Test
    void a_reply_has_an_ordinary_sender() throws Exception {
        post(letter("reply:1", Letter.Kind.REPLY));

        deliverAll();

        var received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Auto-Submitted")).isNull();
        assertThat(received.getHeader("Return-Path")).containsExactly("<no-reply@localhost>");
    }

    @Test
    void news_say_how_to_be_rid_of_them_and_wait_for_everything_else() throws Exception {
        var link = "https://help.example/subscriptions/unsubscribe/" + SECRET;
        post(new Letter(
                "news:1", Letter.Kind.NEWS, "a@example.com", null, Language.KO, "소식", "본문", "subscription:1", link));
        post(letter("reply:late", Letter.Kind.REPLY));

        deliverAll();

        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .as("what one person waits for goes first")
                .isNull();
        var news = server.getReceivedMessages()[1];
        assertThat(news.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(news.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(news.getHeader("List-Id")).isNotEmpty();
        assertThat(news.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) ((MimeMultipart) news.getContent()).getBodyPart(0).getContent())
                .contains(link);
        assertThat(jdbc.sql(
                                "select count(*) from mail.letter where unsubscribe is not null or body like '%' || :secret || '%'")
                        .param("secret", SECRET)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> letter("news:2", Letter.Kind.NEWS));
    }

    @Test
    void a_rollback_sends_nothing_and_a_letter_needs_a_cause() {
        transactions.executeWithoutResult(work -> {
            outbox.post(letter("receipt:3", Letter.Kind.ACKNOWLEDGEMENT));
            work.setRollbackOnly();
        });
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.post(letter("receipt:4", Letter.Kind.ACKNOWLEDGEMENT)));

        deliverAll();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_asked_again_later() {
        var port = server.getSmtp().getPort();
        server.stop();
        post(letter("reply:2", Letter.Kind.REPLY));

        deliverAll();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(postman.deliverNext()).isFalse();

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.forward(Duration.ofSeconds(11));
        deliverAll();

        assertThat(state()).isEqualTo("SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void after_the_last_pause_a_letter_is_down_as_failed() {
        server.stop();
        post(letter("reply:3", Letter.Kind.REPLY));

        for (int i = 0; i < 7; i++) {
            assertThat(state()).isEqualTo("WAITING");
            deliverAll();
            clock.forward(Duration.ofHours(7));
        }

        assertThat(state()).isEqualTo("FAILED");
        assertThat(postman.deliverNext()).isFalse();
        assertThat(jdbc.sql("select last_error from mail.letter")
                        .query(String.class)
                        .single())
                .isNotBlank()
                .doesNotContain("su.dam@");
    }

    @Test
    void two_dispatchers_at_once_send_each_letter_once() throws Exception {
        IntStream.range(0, 40).forEach(i -> post(letter("burst:" + i, Letter.Kind.REPLY)));
        var start = new CountDownLatch(1);
        var nodes = Stream.generate(() -> postman(server.getSmtp().getPort()))
                .limit(4)
                .map(node -> Thread.ofPlatform().unstarted(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    while (node.deliverNext()) {
                        // until none is due
                    }
                }))
                .toList();

        nodes.forEach(Thread::start);
        start.countDown();
        for (var node : nodes) {
            node.join();
        }

        var ids = Stream.of(server.getReceivedMessages())
                .map(OutboxTests::messageId)
                .toList();
        assertThat(ids).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_letter_left_by_a_dead_node_goes_out_again_with_the_same_id() {
        post(letter("reply:4", Letter.Kind.REPLY));
        var first = transactions.execute(_ -> store.claim(clock.instant())).orElseThrow();

        assertThat(postman.deliverNext()).isFalse();
        assertThat(state()).isEqualTo("SENDING");
        clock.forward(Duration.ofMinutes(6));
        deliverAll();

        assertThat(List.of(server.getReceivedMessages()))
                .extracting(OutboxTests::messageId)
                .containsExactly(LetterMessage.messageId(first, sender));
        assertThat(jdbc.sql("select state || ' ' || doubtful from mail.letter")
                        .query(String.class)
                        .single())
                .isEqualTo("SENT true");
    }

    @Test
    void whoever_was_overtaken_marks_nothing() {
        post(letter("reply:5", Letter.Kind.REPLY));
        var slow = transactions.execute(_ -> store.claim(clock.instant())).orElseThrow();
        clock.forward(Duration.ofMinutes(6));
        deliverAll();

        transactions.executeWithoutResult(_ -> store.markNotSent(slow, "too late", null));

        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void nothing_in_name_or_subject_becomes_a_header() throws Exception {
        post(new Letter(
                "evil:1",
                Letter.Kind.REPLY,
                "a@example.com",
                "Eve\r\nBcc: all@example.com",
                Language.EN,
                "Hello\r\nX-Evil: yes\n\nbody",
                "text",
                "test"));
        for (var address :
                List.of("a@example.com\r\nBcc: b@example.com", "a b@example.com", "nobody", "a@b.kr,c@d.kr")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> post(new Letter(
                            "evil:" + address, Letter.Kind.REPLY, address, null, Language.EN, "s", "b", "test")));
        }

        deliverAll();

        var received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("X-Evil")).isNull();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("Hello X-Evil: yes body");
    }

    @Test
    void resident_and_card_numbers_are_not_mailed() throws Exception {
        post(new Letter(
                "reply:6",
                Letter.Kind.REPLY,
                "a@example.com",
                null,
                Language.KO,
                "900101-1234567",
                "카드 4111-1111-1111-1111",
                "test"));

        deliverAll();

        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("900101-1••••••");
        assertThat((String)
                        ((MimeMultipart) received.getContent()).getBodyPart(0).getContent())
                .contains("••••-••••-••••-1111");
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
