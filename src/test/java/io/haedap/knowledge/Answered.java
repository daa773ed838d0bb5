package io.haedap.knowledge;

import io.haedap.SettableClock;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.Receipt;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.shared.Language;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;

/** Inquiries and the replies to them, as whoever is signed in writes them. */
@TestComponent
public class Answered {

    private final InquiryCounter counter;
    private final InquiryBoard board;
    private final ReplyDesk desk;
    private final SettableClock clock;

    Answered(InquiryCounter counter, InquiryBoard board, ReplyDesk desk, SettableClock clock) {
        this.counter = counter;
        this.board = board;
        this.desk = desk;
        this.clock = clock;
    }

    /** Takes an inquiry and tells its number. */
    public String asked(String subject, String words) {
        return asked("payment", subject, words, Language.KO);
    }

    public String asked(String category, String subject, String words, Language language) {
        return received(category, subject, words, language).number();
    }

    /** The same with the secret by which its customer follows it. */
    public Receipt received(String category, String subject, String words, Language language) {
        return counter.submit(new NewInquiry(
                category, subject, words, language, Channel.WEB, "남이레", "ire.nam@example.com", "010-0000-1520", true));
    }

    /** A reply that can still be taken back. */
    public InquiryMessage reply(String number, String body) {
        return desk.reply(number, NewReply.reply(body, board.one(number).lastMessage()));
    }

    /** A reply that has left; tells its id. */
    public long sent(String number, String body) {
        var reply = reply(number, body);
        clock.forward(Duration.ofSeconds(16));
        return Long.parseLong(reply.id());
    }
}
